/** Legal forms of organisations: what follows a company's name on paper and rarely in the news. */

const FORMS = (
  "inc|incorporated|corp|corporation|co|company|companies|ltd|limited|llc|l.l.c|llp|lp|plc|pllc|group|holdings|holding|trust|" +
  "ag|gmbh|ggmbh|kg|kgaa|ohg|gbr|ug|e.v|se|sa|s.a|sas|sarl|s.a.r.l|snc|sca|spa|s.p.a|srl|s.r.l|bv|b.v|nv|n.v|vof|ab|oy|oyj|as|a.s|asa|aps|a/s|" +
  "sl|s.l|slu|sau|sa de cv|s.a. de c.v|ltda|eireli|s.a.s|lda|sgps|kk|k.k|co., ltd|co ltd|pty|pty ltd|pvt|pvt ltd|sdn bhd|bhd|pte|pte ltd|tbk|pt|" +
  "a.ş|aş|sp. z o.o|sp z o o|spółka akcyjna|s.r.o|sro|d.o.o|doo|d.d|kft|zrt|nyrt|bt|ooo|zao|oao|pao|jsc|pjsc|ojsc|cjsc|llc|fze|fzco|wll|saog|qsc|reit|n.a|the"
).split("|");
const LONG = [
  "общество с ограниченной ответственностью",
  "публичное акционерное общество",
  "открытое акционерное общество",
  "закрытое акционерное общество",
  "акционерное общество",
  "ооо",
  "оао",
  "зао",
  "пао",
  "ао",
  "тов",
  "товариство з обмеженою відповідальністю",
];
const HAN = /(?:股份有限公司|有限责任公司|有限責任公司|有限公司|株式会社|集团|集團)$/u;
const escape = (form: string): string => form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const AFTER = new RegExp(
  `[\\s,]+(?:\\(?the\\)?|${FORMS.filter((form) => form !== "the")
    .map(escape)
    .join("|")})\\.?\\)?$`,
  "iu",
);
const CLASS = /\s+\(?class [a-c]\)?$/iu;
const BEFORE = new RegExp(`^(?:${LONG.map(escape).join("|")}|株式会社)\\s*`, "iu");

/** The name without its legal form; undefined where it has none. */
export function withoutLegalForm(name: string): string | undefined {
  let bare = name.replace(CLASS, "").replace(HAN, "").replace(BEFORE, "");
  for (let before = ""; before !== bare;) {
    before = bare;
    const shorter = bare
      .replace(AFTER, "")
      .replace(/\s*[,&]+$/, "")
      .trim();
    if (shorter !== "") bare = shorter;
  }
  bare = bare.replace(/^["“«](.+)["”»]$/u, "$1").trim();
  return bare !== name && /\p{L}/u.test(bare) ? bare : undefined;
}

/** Whether a name says that it is a company's. */
export const hasLegalForm = (name: string): boolean => withoutLegalForm(name) !== undefined;
