/** What can be saved of the page: words, described so that they are found again, and who is named in them. */
import { describe } from "../../../utils/annotation/describe.ts";
import { MAX_QUOTE_CHARS } from "../../../utils/annotation/messages.ts";
import type { PositionSelector } from "../../../utils/annotation/annotation.ts";
import type { Savable, Unsavable } from "../../../utils/messages/card-port.ts";
import type { EntitySummary } from "../../../utils/model.ts";
import { attributeOf, closestOf, parentElementOf } from "../dom.ts";
import { addressedWindow, claimOfPage } from "../page-address.ts";
import type { Painted } from "../painters/painter.ts";
import { preparedPage } from "./anchor-in-page.ts";
import type { Place } from "./anchors.ts";
import { factsOfPage } from "./page-facts.ts";
import type { PageWords } from "./page-words.ts";

const MOST_TITLE_CHARS = 2_000;
const MOST_LANG_CHARS = 100;
const MOST_ADDRESS_CHARS = 8_000;

/** Who the page names. */
export interface Named {
  painted: () => Painted[];
  entities: () => EntitySummary[];
}

/** `undefined` where there are nothing but blanks. */
export function savableAt({ words, start, end }: Place, named: Named): Savable | Unsavable | undefined {
  const own = addressedWindow();
  if (!own || own.location.href.length > MOST_ADDRESS_CHARS) return { reason: "no-address" };
  const described = selectorsAt({ words, start, end });
  if (!described) return undefined;
  const { length } = described.quote.exact;
  if (length > MAX_QUOTE_CHARS) return { reason: "too-long", length };
  const lang = languageAt(words, start);
  return {
    target: {
      source: own.location.href,
      title: (document.title || own.document.title).slice(0, MOST_TITLE_CHARS),
      ...(lang ? { lang } : {}),
      ...described,
      ...claimOfPage(),
      ...factsOfPage(),
    },
    entities: entitiesIn({ words, start, end }, named),
  };
}

/** The selectors of a place, offsets also in code points. */
export function selectorsAt({ words: { text }, start, end }: Place): ReturnType<typeof describe> {
  const described = describe(preparedPage(text), start, end);
  if (!described) return undefined;
  const { quote, position } = described;
  return { quote, position: { ...position, codePoints: inCodePoints(text, position) } };
}

function inCodePoints(text: string, { start, end }: PositionSelector): { start: number; end: number } {
  const first = codePoints(text.slice(0, start));
  return { start: first, end: first + codePoints(text.slice(start, end)) };
}

const codePoints = (text: string): number => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

function languageAt(words: PageWords, start: number): string | undefined {
  const [first] = words.pieces(start, start + 1);
  const element = first && parentElementOf(first.node);
  const marked = element && closestOf(element, "[lang]");
  return ((marked && attributeOf(marked, "lang")) ?? document.documentElement.lang).slice(0, MOST_LANG_CHARS);
}

/** The entities of the mentions that lie in the place whole, each once. */
function entitiesIn({ words, start, end }: Place, { painted, entities }: Named): EntitySummary[] {
  const keys = new Set<string>();
  for (const one of painted()) {
    const ranges = one.ranges();
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (!first || !last || words.startAt(first.startContainer, first.startOffset) < start) continue;
    if (words.endAt(last.endContainer, last.endOffset) > end) continue;
    for (const { corpus, entity } of [one.mention, ...one.also]) keys.add(`${corpus}/${entity}`);
  }
  return entities().flatMap(({ corpus, entity, name, original, category }) =>
    keys.has(`${corpus}/${entity}`)
      ? [{ corpus, entity, name, ...(original === undefined ? {} : { original }), category }]
      : [],
  );
}
