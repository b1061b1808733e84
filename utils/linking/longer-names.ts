/**
 * Names that are only a part of something else's longer name, told by kind: by what follows and precedes them. Where words stand without
 * blanks between them, a name that cuts a word in two is no name.
 */
import type { Category } from "../model.ts";
import { isForeign } from "./countries.ts";
import { isHeadline, wordAfter, wordBefore } from "./surroundings.ts";

export interface Spotted {
  start: number;
  end: number;
  category: Category;
  /** Whether the corpus speaks of a word, so that it is no word of somebody else's. */
  isOwn: (word: string) => boolean;
}

const HAN = /\p{Script=Han}/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Longer names hardly stand anywhere by chance. */
const MOST_CHANCE_CHARS = 3;
const MOST_CHANCE_CHARS_THAI = 4;

/** Whether the name at [start, end) of a text is a part of a longer name, or of the words around it. */
export function isPartOfLonger(text: string, spotted: Spotted): boolean {
  const { start, end, category } = spotted;
  const first = text[start]!;
  // Below all scripts without blanks.
  if (first >= "\u0e00" && UNSPACED.test(first)) {
    if (isSpacedByChance(text, start, end) || cutsWord(text, start, end, category === "person")) return true;
    if (!HAN.test(first)) return false;
    if (category === "person") return isLongerHanPerson(text, start, end);
    if (first === "中" && ENDS_IN_WITHIN.test(text.slice(Math.max(0, start - 20), start))) return true;
    return isLongerHanBody(text, spotted);
  }
  return category !== "person" && isLongerBody(text, spotted);
}

/** "马 云" is how lists fill a short name up; in running text the blank parts two words. */
function isSpacedByChance(text: string, start: number, end: number): boolean {
  if (!/^\p{Script=Han}\s+\p{Script=Han}$/u.test(text.slice(start, end))) return false;
  return HAN.test(text[start - 1] ?? "") || HAN.test(text[end] ?? "");
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(language: string): Intl.Segmenter {
  let known = segmenters.get(language);
  if (!known) segmenters.set(language, (known = new Intl.Segmenter(language, { granularity: "word" })));
  return known;
}

/** Units on each side that are looked at to tell words. */
const REACH = 6;

/** Single characters that join to the word beside them in the dictionary and stand by themselves all the same. */
const FUNCTION_CHARS = /[的了在是和与與及对對向从從由被把将將也都又还還为為于於据據说說称稱等以而但]/u;

/** What titles end with: 人马 is a word, too, but in 创始人马云 a person follows. */
const TITLE_ENDS = /[人者长長员員师師家官席裁记記士授理手星事]/u;
/** "在去年的行动中共收缴 ..." is "in last year's campaign, altogether": 中 belongs to what is before it. */
const ENDS_IN_WITHIN =
  /[在从從][^，。；：、！？\s]{1,14}(?:运动|運動|活动|活動|过程|過程|行动|行動|工作|会议|會議|检查|檢查|调查|調查|比赛|比賽|事件|案件|年|月|期)$/u;

/**
 * Whether a word of the language's dictionary goes over one of the two edges (UAX #29 with the dictionaries of ICU), and what it leaves
 * beyond the edge is no word by itself.
 */
function cutsWord(text: string, start: number, end: number, isPerson: boolean): boolean {
  const thai = !HAN.test(text[start]!);
  if (end - start > (thai ? MOST_CHANCE_CHARS_THAI : MOST_CHANCE_CHARS)) return false;
  if (!UNSPACED.test(text[start - 1] ?? "") && !UNSPACED.test(text[end] ?? "")) return false;
  const from = Math.max(0, start - REACH);
  const language = thai ? "th" : "zh";
  const around = segmenter(language).segment(text.slice(from, end + REACH));
  const first = around.containing(start - from)!;
  if (first.index < start - from && first.index + first.segment.length < end - from) {
    return !(isPerson && TITLE_ENDS.test(text[start - 1]!)) && isRest(text.slice(from, start), language, true);
  }
  const last = around.containing(end - from);
  if (!last || last.index >= end - from || last.index <= start - from) return false;
  return isRest(text.slice(end, end + REACH), language, false);
}

/** Whether a text ends or begins with a single character that is no word by itself. */
function isRest(text: string, language: string, atEnd: boolean): boolean {
  const { segment } = segmenter(language)
    .segment(text)
    .containing(atEnd ? text.length - 1 : 0)!;
  return segment.length === 1 && !FUNCTION_CHARS.test(segment);
}

/** Characters that given names end with and that hardly begin a word after a name. Both scripts. */
const GIVEN =
  /[腾騰鹏鵬山漢汉珠宇辉輝霞芳龙龍阳陽曦晨旭艺藝帆涛濤强強磊军軍杰傑娜丽麗静靜敏燕玲玉梅兰蘭英华華伟偉峰刚剛勇斌超波鑫浩博宁寧婷雪琴莹瑩萍红紅桂凤鳳洁潔颖穎琳琪瑶瑤佳嘉欣怡妍雯倩慧蕾薇岚嵐昊轩軒睿泽澤涵梓翔鸿鴻雁洋坤乾晖暉锋鋒钢鋼铭銘亮虎彪彬庆慶祥瑞福禄祿贵貴财財荣榮昌盛仁义義礼禮智信廷奎奇朗逸]/u;
/** ... and that do: the next character must show that the name has ended. */
const GIVEN_OR_WORD = /[飞飛明光平立成生学學安建开開新进進达達文武江海云雲清春秋天月星雨林松柏东東南西北国國民世家]/u;
const AFTER_NAME =
  /^(?:$|[\p{P}\s]|[和与與及、说說称稱是在的也都等将將曾获獲為为担擔饰飾]|表示|先生|女士|小姐|老师|同学)/u;

/** 马云腾 is somebody else than 马云: two characters of a name of three. */
function isLongerHanPerson(text: string, start: number, end: number): boolean {
  if (end - start !== 2) return false;
  const next = text[end] ?? "";
  if (GIVEN.test(next)) return !beginsWord(text, end);
  return GIVEN_OR_WORD.test(next) && AFTER_NAME.test(text.slice(end + 1, end + 4));
}

/** Whether a word of two characters and more begins here: 强调 after a name is a verb. */
function beginsWord(text: string, at: number): boolean {
  return (
    segmenter("zh")
      .segment(text.slice(at, at + REACH))
      .containing(0)!.segment.length > 1
  );
}

const HAN_BODY =
  /^\p{Script=Han}{0,4}?(?:商会|商會|协会|協會|学会|學會|联合会|聯合會|基金会|基金會|广播联盟|廣播聯盟)/u;
const HAN_PLACE = /^(?:路|街|大道|大厦|大廈|酒店|饭店|飯店|烤鸭|烤鴨|胡同)/u;

function isLongerHanBody(text: string, { start, end, category, isOwn }: Spotted): boolean {
  const after = text.slice(end, end + 8);
  if (category === "place") return HAN_PLACE.test(after) && !after.startsWith("路透");
  if (category === "organization" || category === "company") return HAN_BODY.test(after);
  return category === "government" && isForeign(text.slice(Math.max(0, start - 6), start), isOwn);
}

/** What bodies, works and places of their own are called after the name that they begin with. */
const HEAD_NOUNS = new Set(
  (
    "chamber chambers association federation confederation society club orchestra choir festival street road avenue lane square tower " +
    "hotel restaurant bakery house museum library gallery theatre theater foundation trust fund systems services corps airlines airways " +
    "cup olympics opera band lake river mountain university college school academy hospital cathedral church film gymnastics championships"
  ).split(" "),
);
/** Capitalised words between the name and its head noun ("European Union Film Festival"). */
const MOST_BETWEEN = 2;

function isLongerBody(text: string, spotted: Spotted): boolean {
  const { start, end, category } = spotted;
  const surface = text.slice(start, end);
  const isCapitalised = /^\p{Lu}/u.test(surface);
  if (category === "organization" || category === "government") {
    const isPublic = category === "government" || /\bpart(?:y|ei|i)\b/iu.test(surface);
    if (isOfAnother(text, spotted) || (isPublic && belongsToAnother(text, spotted))) return true;
  }
  if (!isCapitalised || category === "event") return false;
  if (category === "concept") return isPartOfProperName(text, start, end);
  return endsInHeadNoun(text, end) && !isHeadline(text);
}

function endsInHeadNoun(text: string, end: number): boolean {
  if (!isBlankThenLarge(text, end)) return false;
  let at = end;
  for (let between = 0; between <= MOST_BETWEEN; between++) {
    const word = wordAfter(text, at);
    if (!/^\p{Lu}/u.test(word)) return false;
    if (HEAD_NOUNS.has(word.toLowerCase())) return true;
    at = text.indexOf(word, at) + word.length;
  }
  return false;
}

/** What most names aren't followed by, asked without a pattern. */
const isBlankThenLarge = (text: string, end: number): boolean => {
  const next = text[end + 1];
  return /\s/.test(text[end] ?? "") && next !== undefined && next !== next.toLowerCase();
};

/** "Network Security Services": a common word with a capital, and another after it. */
const isPartOfProperName = (text: string, start: number, end: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(wordAfter(text, end)) &&
  !/\P{L}\p{Ll}/u.test(text.slice(start, end)) &&
  !isAllCapitalised(text);

/** Headlines, and shorter ones. */
const isAllCapitalised = (text: string): boolean => isHeadline(text) || !/(?<!\p{L})\p{Ll}{4}/u.test(text);

/** "warned the European Union of Russian plans". */
const OF_A_VERB =
  /\b(?:accus|warn|remind|inform|assur|notif|suspect|convict|depriv|rid|tell|told|ask|demand)\p{L}*\s[^.;:]{0,40}$/iu;
const OF = /^\s(?:of|for|in)\s+(?:the\s+)?(\p{Lu}[\p{L}’'.-]+(?:\s+\p{Lu}[\p{L}’'.-]+)?)/u;

/** "European Union of Gymnastics", "Ministry of Public Security of Vietnam". */
function isOfAnother(text: string, { start, end, category, isOwn }: Spotted): boolean {
  if (!/\s/.test(text[end] ?? "") || !/[ofi]/.test(text[end + 1] ?? "")) return false;
  const [phrase, word] = OF.exec(text.slice(end, end + 48)) ?? [];
  if (phrase === undefined || word === undefined) return false;
  if (OF_A_VERB.test(text.slice(Math.max(0, start - 60), start))) return false;
  if (isForeign(word, isOwn)) return category === "government" || /^\s+of\s/.test(phrase);
  if (category !== "organization" || !/^\p{Lu}/u.test(text[start]!)) return false;
  return /^\s+of\s/.test(phrase) && !isOwn(word) && !isOwn(word.split(/\s/)[0]!);
}

/** "Vietnam's Ministry of Public Security", "the Pakistani Ministry ..." */
function belongsToAnother(text: string, { start, isOwn }: Spotted): boolean {
  const before = wordBefore(text, start);
  if (!/^\p{Lu}/u.test(before)) return false;
  const further = wordBefore(text, text.lastIndexOf(before, start));
  return isForeign(before, isOwn) || (/^\p{Lu}/u.test(further) && isForeign(`${further} ${before}`, isOwn));
}
