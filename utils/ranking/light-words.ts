/**
 * Words that are common in English whatever a text is about. In a corpus of a few hundred sentences each of them may be rare, and
 * would count as telling by chance; so they count less. Our choice of frequent verbs, nouns and adjectives, in the manner of general
 * service lists (West 1953; Browne, Culligan and Phillips 2013), without those that belong to news on the internet and politics.
 */
import { terms } from "../text/terms.ts";

/** What such a word counts beside another. */
export const LIGHT = 0.3;

export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  terms(
    "accord add address again ago allow almost already always announce another anybody anything appear area around ask away back become " +
      "begin believe better big bring call came case cause certain change choose clear close come common complete consider continue " +
      "cost could course cover create cut daily day deal decide describe different difficult directly done down dozen early easy effect either else " +
      "end enough enter especially even event ever every everything example exist expect experience face fact fall far fast feel " +
      "few field figure final find five follow form former found four full further gather general get give go good great group grow half " +
      "hand happen hard head hear hear held high hold hope hour hundred idea important include increase indeed instead involve issue " +
      "join keep kind know known large late later lead learn least leave less let level lie life like likely line list little live local long look " +
      "lose lot low main major make man many matter maybe mean measure mention might mind minute moment month morning move much " +
      "must name near need never new newest next nothing number occur offer often old one open orders original others own part past pay " +
      "people perhaps period person place plan play point possible present probably problem process produce provide put " +
      "quite rather reach read ready real really reason receive recent recently remain report result return right rise room run " +
      "same say second see seem send sense serve set several short show side similar simple since single sit situation six small " +
      "something soon special spread stand start state stay step still story strong such suggest sure surprise take talk tell ten " +
      "term thing think third though thousand three throughout thus time today together told top total toward travel try turn two type understand usually " +
      "use used value view voluntary wait want way week well went whether whole wide win without woman word work worse year yesterday yet young",
  ),
);
