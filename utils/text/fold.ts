/**
 * Folding of single UTF-16 units for matching: case, diacritics, width and compatibility forms (NFKC) fall away, white space
 * and dashes are one blank, quotation marks are straight. Each unit also has a class that says where names may begin and end.
 * Unicode: UAX #15 (normalization), UAX #24 (scripts), UAX #29 (word boundaries, simplified).
 */

/** What a unit is to the matcher. Values are compared with `<`: what is below `SPACE` belongs to a token. */
export const LETTER = 1; // letters and digits of alphabets: a token is a whole run
export const KATAKANA = 2; // a run, too
export const HAN = 3; // each character is a token, names stand inside running text; Thai and others without blanks, too
export const HANGUL = 4; // each syllable is a token, but a name begins where a run begins (particles follow it)
export const SPACE = 5; // white space, dashes, middle dots
export const PUNCTUATION = 6;
export const MARK = 7; // combining marks: nothing to the matcher, part of the surface form
export const IGNORABLE = 8; // soft hyphen, zero-width and bidi controls: nothing at all

const CLASS_SHIFT = 16;
const UNIT_MASK = 0xffff;

/** `class << 16 | folded unit` by unit; 0 = not computed yet (computing all 65,536 would delay the first match by 30 ms). */
const table = new Uint32Array(0x10000);

/** `class << 16 | folded unit` of a UTF-16 unit. */
export function fold(unit: number): number {
  const known = table[unit]!;
  return known === 0 ? (table[unit] = compute(unit)) : known;
}
/** The table behind `fold`, for loops that can't afford a call; an entry of 0 must be asked of `fold`. */
export const foldTable: Readonly<Uint32Array> = table;

export const classOf = (folded: number): number => folded >>> CLASS_SHIFT;
export const unitOf = (folded: number): number => folded & UNIT_MASK;

const entry = (unitClass: number, unit: number): number => (unitClass << CLASS_SHIFT) | unit;

// U+0640 is the Arabic stroke that only stretches a word.
const IGNORABLES =
  /\u034f|[\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/;
const BLANKS = /[\s\p{Pd}\u00b7\u2022\u2027\u2212\u30fb\uff65\u2043]/u;
const SINGLE_QUOTES = /[\u0027\u0060\u00b4\u02b9\u02bc\u2018-\u201b\u2032\uff07]/;
const DOUBLE_QUOTES = /[\u0022\u00ab\u00bb\u201c-\u201f\u2033\u300c-\u300f\u301d-\u301f\uff02]/;
// Footnote marks and ™ follow names; read as the letters and digits they stand for, they would hide the name.
const RAISED = /[\u00aa\u00b2\u00b3\u00b9\u00ba\u2070-\u209c\u2120\u2122]/;

/** Thai, Lao, Myanmar and Khmer: written without blanks, and no word without its vowel signs. */
const UNSPACED = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const UNSPACED_SIGN = /[\p{M}\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3]/u;

/** The characters of the CJK Radicals Supplement in order (Unicode, Equivalent_Unified_Ideograph); "-" is none, or one beyond the basic plane. */
const FIRST_RADICAL = 0x2e80;
const RADICALS =
  "-厂乛乚乙亻冂-刀刂卜㔾小小兀尣尢-巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛犭王-目示礻-糹纟罓罒㓁冗-羊--耂" +
  "肀聿肉-艹艹艹虎衤覀西见角-讠贝-车辶辶辶邑钅長镸长门-阝雨青韦页风飞食-飠饣-马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

function compute(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return surrogate(unit);
  if (UNSPACED.test(char)) return unspaced(char, unit);
  if (unit >= FIRST_RADICAL && unit < FIRST_RADICAL + RADICALS.length) return radical(unit);
  if (IGNORABLES.test(char)) return entry(IGNORABLE, 0);
  if (BLANKS.test(char)) return entry(SPACE, 0x20);
  if (SINGLE_QUOTES.test(char)) return entry(PUNCTUATION, 0x27);
  if (DOUBLE_QUOTES.test(char)) return entry(PUNCTUATION, 0x22);
  if (RAISED.test(char)) return entry(PUNCTUATION, unit);
  const folded = foldChar(char);
  if (folded === "") return entry(MARK, 0);
  if (folded.length > 1) return entry(/\p{L}/u.test(char) ? LETTER : PUNCTUATION, unit);
  // Folding may lead to what folds again (a Greek numeral sign to a prime, a prime to a quotation mark).
  const unitAfter = folded.charCodeAt(0);
  return unitAfter === unit ? entry(scriptClass(folded), unit) : fold(unitAfter);
}

/** Han beyond the basic plane are tokens; letters of other planes are letters; the rest (emoji) is punctuation. */
function surrogate(unit: number): number {
  if (unit >= 0xdc00) return entry(MARK, unit); // the second half goes with the first
  if (unit >= 0xd840 && unit <= 0xd88f) return entry(HAN, unit);
  return entry(unit <= 0xd83b ? LETTER : PUNCTUATION, unit);
}

/** A sign goes with the letter before it, where it counts. */
function unspaced(char: string, unit: number): number {
  if (UNSPACED_SIGN.test(char)) return entry(MARK, unit);
  return entry(/\p{L}/u.test(char) ? HAN : /\p{N}/u.test(char) ? LETTER : PUNCTUATION, unit);
}

/** A radical as the character that it looks like; NFKC knows the Kangxi radicals alone. */
function radical(unit: number): number {
  const like = RADICALS[unit - FIRST_RADICAL]!;
  return like === "-" ? entry(HAN, unit) : fold(like.charCodeAt(0));
}

function foldChar(char: string): string {
  // Decomposing would take the voicing from kana and take Hangul syllables apart.
  if (/[\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(char)) return char.normalize("NFKC");
  return char.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}

function scriptClass(char: string): number {
  if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(char)) return HAN;
  if (/[\p{Script=Katakana}\u30fc]/u.test(char)) return KATAKANA;
  if (/\p{Script=Hangul}/u.test(char)) return HANGUL;
  return /[\p{L}\p{N}\p{M}_]/u.test(char) ? LETTER : PUNCTUATION;
}
