/**
 * Whether a name on a page stands in furniture: menus, share and follow links, login, tags, the small print of a footer. By structure
 * alone: how long the run is, how much of it is to be clicked, what it stands in and beside. A sentence or a headline is none.
 */

/** What a run stands in or beside, as far as markup tells. */
export type Around =
  /** In a heading, caption, quotation, definition, or the name of an author: read also where it is short. */
  | "read"
  /** In the cell of a table. */
  | "cell"
  /** Below a heading or picture, beside a date, or as the title of a paragraph: so is a byline, and a result in a list. */
  | "beside-read"
  /** In a button, or what acts as one. */
  | "button"
  /** In a form that is filled in. */
  | "form"
  /** In what a page has once: at its top, at its end, for getting about. */
  | "header"
  | "footer"
  | "nav"
  /** At the top or the end of a part of the page. */
  | "edge"
  /** In an article, or what the page is for. */
  | "article";

/** A run of text as it is laid out. Offsets are UTF-16 code units. */
export interface Run {
  text: string;
  /** The links and buttons in it, in order; one around the whole run spans all of it. */
  acts: Act[];
  around: ReadonlySet<Around>;
  /** What stands where it stands in the items before and after: the next "Share on ..." in a row. */
  neighbours: string[];
}

export interface Act extends Span {
  /** Where a link leads. */
  url?: URL;
}

interface Span {
  start: number;
  end: number;
}

/** Words of a link or label, when it is all there is or stands beside others. */
const LABEL_WORDS = 4;
/** From so many words on a run is a headline, also in a menu. */
const HEADLINE_WORDS = 6;
/** So many links in a cell are a menu, on a page that is laid out by tables. */
const CELL_LINKS = 4;
/** How much of a run one link, or several short ones, must fill. */
const WHOLE = 0.9;
const MOSTLY = 0.6;

/** Whether this name of a run is furniture. */
export function isFurniture(run: Run, name: Span): boolean {
  const { text, acts, around } = run;
  if (isCredit(text, name) || isContact(run, name)) return true;
  if (around.has("read")) return false;
  const words = wordsIn(text).length;
  const links = acts.map((act) => wordsIn(text.slice(act.start, act.end)).length);
  const labels = links.filter((length) => length <= LABEL_WORDS);
  const isRow = isRowOf(labels, words);
  if (around.has("cell")) return isRow && labels.length >= CELL_LINKS;
  if (isRow || isBar(text) || isRepeated(run, name)) return true;
  const isShort = words < HEADLINE_WORDS;
  if (around.has("button") || around.has("form")) return isShort;
  if (around.has("beside-read")) return false;
  if (around.has("footer")) return !links.some((length) => length >= HEADLINE_WORDS);
  if (around.has("nav") || around.has("header")) return isShort;
  if (around.has("edge")) return words < LABEL_WORDS;
  return labels.some((length) => length >= WHOLE * words);
}

const isRowOf = (labels: number[], words: number): boolean => labels.length >= 2 && sum(labels) >= MOSTLY * words;

/**
 * Whether the names in a run say what an article is about, although they are furniture: its tags introduce "Donald Trump", who is
 * "Trump" in its text.
 */
export function isTagRow({ text, acts, around }: Run): boolean {
  const isElsewhere = (["button", "form", "header", "footer", "nav"] as const).some((one) => around.has(one));
  if (isElsewhere || !around.has("article")) return false;
  const labels = acts.map((act) => wordsIn(text.slice(act.start, act.end)).length);
  return isRowOf(
    labels.filter((length) => length <= LABEL_WORDS),
    wordsIn(text).length,
  );
}

/** Pieces of a line that is parted by strokes or dots. */
const BAR_PIECES = 4;
/** Whether a line is a row of labels that strokes or dots part. */
function isBar(text: string): boolean {
  const pieces = text.split(/[|｜•·]/);
  const labels = pieces.filter((piece) => wordsIn(piece).length <= LABEL_WORDS);
  return pieces.length >= BAR_PIECES && labels.length > MOSTLY * pieces.length;
}

/** Words of a link that says the same as its neighbour but for a name. */
const REPEATED_WORDS = 16;

/** Whether a link or a label says what its neighbour says of another name: "Share on ...", "Log in with ...". */
function isRepeated({ text, acts, neighbours }: Run, name: Span): boolean {
  const words = wordsIn(text);
  const [act] = acts;
  const isLink = act !== undefined && act.end - act.start >= WHOLE * text.trim().length;
  if (words.length > (isLink ? REPEATED_WORDS : LABEL_WORDS)) return false;
  const own = wordsIn(text.slice(name.start, name.end));
  return neighbours.some((neighbour) => {
    const others = wordsIn(neighbour);
    if (own.some((word) => others.includes(word))) return false;
    const same = words.filter((word) => others.includes(word)).length;
    return same >= 2 && same >= MOSTLY * Math.max(words.length, others.length);
  });
}

/** How far before a name the sign may stand that makes it a holder of rights, in characters. */
const RIGHTS_CHARS = 40;
const RIGHTS = /(?:©|\(c\)|\bcopyright\b|版权所有|版權所有)[^.。!?]*$/iu;
const RESERVED = /^[^.。!?]{0,10}(?:版权所有|版權所有|all rights reserved)/iu;

/** Whether a name is that of a holder of rights: "© 2017 Google". */
const isCredit = (text: string, { start, end }: Span): boolean =>
  RIGHTS.test(text.slice(Math.max(0, start - RIGHTS_CHARS), start)) || RESERVED.test(text.slice(end));

/** Words of a line that says where somebody is found: by a handle, by the name linked to its own site, by a phrase that is. */
const HANDLE_WORDS = 8;
const OWN_NAME_WORDS = 12;
const OWN_PHRASE_WORDS = 20;

/** Whether a name only says where somebody is found: "Twitter: @name", "Find us on Facebook". */
function isContact({ text, acts, around }: Run, { start, end }: Span): boolean {
  const words = wordsIn(text).length;
  if (words > OWN_PHRASE_WORDS) return false;
  if (words <= HANDLE_WORDS && /^\s*[:：]?\s*@\w/u.test(text.slice(end))) return true;
  const label = text.slice(start, end).toLowerCase();
  const own = acts.filter(({ url }) => url?.hostname.split(".").includes(label));
  const isHandle = (act: Act): boolean =>
    act.url!.pathname.toLowerCase() === `/${text.slice(act.start, act.end).trim().toLowerCase()}`;
  if (words <= HANDLE_WORDS && own.some(isHandle)) return true;
  const holding = own.find((act) => act.start <= start && act.end >= end);
  if (!holding || around.has("read") || around.has("cell")) return false;
  const linked = wordsIn(text.slice(holding.start, holding.end)).length;
  return linked <= LABEL_WORDS && words <= (linked > 1 ? OWN_PHRASE_WORDS : OWN_NAME_WORDS);
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Two Han or kana are a word, five letters of Thai and its neighbours, and else what stands between blanks. */
const WORDS =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2}|[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]{1,5}|(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}](?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}\p{M}'’._-])*/gu;

const wordsIn = (text: string): string[] => text.toLowerCase().match(WORDS) ?? [];
