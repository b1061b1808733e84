/** Named characters of HTML 4 and the few of HTML 5 that editors write. */

/** U+00A0 to U+00FF, in order. */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest " +
  "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
  "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const GREEK =
  "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho  Sigma Tau Upsilon Phi Chi Psi Omega";
const OTHERS =
  "amp& lt< gt> quot\" apos' OEligŒ oeligœ ScaronŠ scaronš Yumlÿ fnofƒ circˆ tilde˜ ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f ndash– mdash— " +
  "lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† Dagger‡ bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› oline‾ frasl⁄ euro€ trade™ larr← uarr↑ rarr→ darr↓ harr↔ " +
  "minus− infin∞ ne≠ le≤ ge≥ asymp≈ equiv≡ radic√ sum∑ prod∏ part∂ isin∈ cap∩ int∫ loz◊ spades♠ clubs♣ hearts♥ diams♦ sigmafς " +
  "num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; equals= quest? commat@ lsqb[ lbrack[ bsol\\ rsqb] rbrack] Hat^ lowbar_ grave` lcub{ lbrace{ verbar| vert| rcub} rbrace} excl! check✓ star☆ starf★ phone☎ hyphen‐ horbar―";

const CHARACTERS = new Map<string, string>([
  ...LATIN.split(" ").map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const),
  ...GREEK.split(" ").flatMap((name, i) => [
    [name, String.fromCharCode(0x391 + i)] as const,
    [name.toLowerCase(), String.fromCharCode(0x3b1 + i)] as const,
  ]),
  ...OTHERS.split(" ").map((pair) => {
    const [, name = "", char = ""] = /^([A-Za-z]+)([^]+)$/.exec(pair) ?? [];
    return [name, char] as const;
  }),
]);

/** The text with named and numeric references as the characters they stand for; what is none stays. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+\d{0,2}));/gi, (whole, hex = "", decimal = "", name = "") => {
    if (name !== "") return CHARACTERS.get(name) ?? CHARACTERS.get(name.toLowerCase()) ?? whole;
    const code = hex === "" ? Number(decimal) : Number.parseInt(hex, 16);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
