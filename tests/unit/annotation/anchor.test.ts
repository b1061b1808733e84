import { describe as group, expect, test } from "vitest";
import { anchor } from "../../../utils/annotation/anchor.ts";
import type { QuoteSelector } from "../../../utils/annotation/annotation.ts";
import { describe } from "../../../utils/annotation/describe.ts";

const TWO_CITIES =
  "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, it was the epoch " +
  "of belief, it was the epoch of incredulity, it was the season of Light, it was the season of Darkness, it was the spring of hope, " +
  "it was the winter of despair, we had everything before us, we had nothing before us, we were all going direct to Heaven, we were " +
  "all going direct the other way.";

const quoteOf = (exact: string, prefix = "", suffix = ""): QuoteSelector => ({ exact, prefix, suffix });

/** What is saved when the words between ‹ and › are selected. */
function save(marked: string) {
  const start = marked.indexOf("‹");
  const end = marked.indexOf("›") - 1;
  return describe(marked.replace(/[‹›]/g, ""), start, end)!;
}

/** The page with what was found between ‹ and ›, or without when nothing was. */
function mark(text: string, { found }: ReturnType<typeof anchor>): string {
  return found ? `${text.slice(0, found.start)}‹${text.slice(found.start, found.end)}›${text.slice(found.end)}` : text;
}

group("F11 finds again", () => {
  const LAW =
    "The law was passed in June. Officials said it would protect users. Critics disagreed, and said so in public letters.";
  test.each<[name: string, before: string, now: string]>([
    ["a sentence of a page that hasn't changed", "One. ‹Two three four.› Five.", "One. ‹Two three four.› Five."],
    ["the beginning of a page", "‹One two› three four five six seven", "New. ‹One two› three four five six seven"],
    ["the end of a page", "one two three four five ‹six seven›", "one two three four ‹six seven›"],
    ["a whole page", "‹One two three.›", "‹One two three.›"],
    [
      "one that moved, as other text came before it",
      `${LAW} ‹Courts have not ruled on it yet.› That may change.`,
      `A new first paragraph. ${LAW} ‹Courts have not ruled on it yet.› That may change.`,
    ],
    [
      "one whose paragraph went elsewhere",
      `‹Courts have not ruled on it yet, and it may take them years.› ${LAW}\nThe end of this text.`,
      `${LAW}\nThe end of this text.\n‹Courts have not ruled on it yet, and it may take them years.›`,
    ],
    [
      "a quote with a word changed",
      `${LAW} ‹Courts have not ruled on it yet, and it may take years.› That may change soon.`,
      `${LAW} ‹Courts have not decided on it yet, and it may take years.› That may change soon.`,
    ],
    [
      "a quote with its first word changed",
      `${LAW} ‹Courts have not ruled on it yet, and it may take years.› That may change soon.`,
      `${LAW} ‹Judges have not ruled on it yet, and it may take years.› That may change soon.`,
    ],
    [
      "a quote with its last words changed",
      `${LAW} ‹Courts have not ruled on it yet, and it may take years.› That may change soon.`,
      `${LAW} ‹Courts have not ruled on it yet, and it may take long.› That may change soon.`,
    ],
    [
      "a quote that says the opposite now",
      `${LAW} ‹Courts have not ruled on it yet, and it may take years.› That may change soon.`,
      `${LAW} ‹Courts have ruled on it, and it took years.› That may change soon.`,
    ],
    [
      "a quote with another number",
      `${LAW} ‹It led to 12 arrests in 2015.› That may change soon, lawyers say.`,
      `${LAW} ‹It led to 14 arrests in 2015.› That may change soon, lawyers say.`,
    ],
    [
      "a quote into which words were put",
      `${LAW} ‹Courts have not ruled on it yet.› That may change soon, lawyers say.`,
      `${LAW} ‹Courts, we are told, have not ruled on it yet.› That may change soon, lawyers say.`,
    ],
    [
      "a quote between new sentences",
      `${LAW} ‹Courts have not ruled on it yet.› That may change soon, lawyers say.`,
      `${LAW} This is new. ‹Courts have not ruled on it yet.› That may change soon, lawyers say.`,
    ],
    ["another punctuation", `${LAW} ‹"No", she said - twice.› So be it.`, `${LAW} ‹“No,” she said — twice!› So be it.`],
    ["other quotation marks and dashes", `${LAW} ‹It's "so" - yes› A b c`, `${LAW} ‹It’s “so” —  yes› A b c`],
    ["a dash where the quote begins", `${LAW} ‹— so they say› to all`, `New. ${LAW} ‹-- so they say› to all`],
    ["other letters' cases", `${LAW} ‹The Great Firewall› stands`, `New. ${LAW} ‹THE GREAT FIREWALL› stands`],
    ["blanks of another kind", `${LAW} ‹one two\u00a0three› four`, `New. ${LAW} ‹one\n\t two three› four`],
    [
      "a line break that is no blank",
      `${LAW} ‹12 Main Street\nSpringfield› four`,
      `New. ${LAW} ‹12 Main StreetSpringfield› four`,
    ],
    [
      "a line break that was no blank",
      `${LAW} ‹12 Main StreetSpringfield› four`,
      `New. ${LAW} ‹12 Main Street\nSpringfield› four`,
    ],
    ["soft hyphens", `${LAW} ‹extraordinary› four`, `New. ${LAW} ‹extra\u00adordi\u00adnary› four`],
    ["composed letters for decomposed ones", `${LAW} ‹cafe\u0301 noir› four`, `New. ${LAW} ‹café noir› four`],
    ["decomposed letters for composed ones", `${LAW} ‹le café› four`, `New. ${LAW} ‹le cafe\u0301› four`],
    ["ligatures", `${LAW} ‹the ﬁrst oﬃce› four`, `New. ${LAW} ‹the first office› four`],
    ["decomposed Hangul", `${LAW} ‹한국 사람› four`, `New. ${LAW} ‹${"한국 사람".normalize("NFD")}› four`],
    [
      "Chinese",
      "国家互联网信息办公室负责人表示，‹网络空间不是法外之地›，任何人都应当遵守法律。",
      "新闻。国家互联网信息办公室负责人表示，‹网络空间不是法外之地›，任何人都应当遵守法律。",
    ],
    [
      "Chinese with a word changed",
      "国家互联网信息办公室负责人表示，‹网络空间不是法外之地，任何组织和个人›都应当遵守法律法规的要求。",
      "国家互联网信息办公室负责人表示，‹网络空间不是法外之所，任何组织和个人›都应当遵守法律法规的要求。",
    ],
    [
      "Chinese with blanks put around Latin",
      "该公司的产品在市场上，‹使用VPN的用户›越来越多，监管部门表示关注。",
      "新。该公司的产品在市场上，‹使用 VPN 的用户›越来越多，监管部门表示关注。",
    ],
    [
      "text from right to left",
      `قال الوزير إن ‹القانون الجديد يحمي المستخدمين› من الاحتيال`,
      `خبر. قال الوزير إن ‹القانون الجديد يحمي المستخدمين› من الاحتيال`,
    ],
    [
      "Arabic with its vowel signs",
      `قال الوزير إن ‹كتب الدرس› من الاحتيال`,
      `خبر. قال الوزير إن ‹كَتَبَ الدَّرْسَ› من الاحتيال`,
    ],
    ["emoji", `${LAW} ‹Well 👨‍👩‍👧 done 🎉› all`, `New. ${LAW} ‹Well 👨‍👩‍👧 done 🎉› all`],
    ["letters beyond the basic plane", `${LAW} ‹𠮷野家 and 𝐁𝐨𝐥𝐝› all`, `New. ${LAW} ‹𠮷野家 and 𝐁𝐨𝐥𝐝› all`],
    ["half surrogate pairs", `${LAW} ‹a \ud800 b› all`, `New. ${LAW} ‹a \ud800 b› all`],
    [
      "a few words in the other Chinese script",
      "昨天，会议由‹网信办主任鲁炜主持›，他说中国互联网发展迅速。",
      "昨天，會議由‹網信辦主任魯煒主持›，他說中國互聯網發展迅速。",
    ],
    ["the same the other way round", "這裡有‹頭髮和後來的髮型›，很好看的。", "这里有‹头发和后来的发型›，很好看的。"],
    ["dots for an ellipsis", `${LAW} ‹Well… they waited› in all`, `New. ${LAW} ‹Well... they waited› in all`],
    ["an ellipsis of six dots", "他想了想，‹说……算了吧›，走了很远。", "新。他想了想，‹说...算了吧›，走了很远。"],
    ["a NUL", `${LAW} ‹a\0b› all`, `New. ${LAW} ‹a\0b› all`],
    ["zalgo", `${LAW} ‹z\u0351\u036b\u0343a\u0321l\u0334go› all`, `New. ${LAW} ‹zalgo› all`],
  ])("%s", (_, before, now) => {
    const text = now.replace(/[‹›]/g, "");
    expect(mark(text, anchor(text, save(before)))).toBe(now);
  });
});

group("F11 tells apart by the surroundings", () => {
  test.each<[exact: string, prefix: string, suffix: string, expected: string]>([
    ["before us", "we had everything", "", "before us, we had nothing"],
    ["before us", "we had nothing", "", "before us, we were all going"],
    ["before us", "we had every-thing", "", "before us, we had nothing"],
    ["before us", "we had nohting", "", "before us, we were all going"],
    ["we had", "", "everything", "we had everything"],
    ["we had", "", "nothing", "we had nothing"],
    ["we had", "", "ever ting", "we had everything"],
    ["we had", "", "nutting", "we had nothing"],
    ["the epoch", "it was", "of incredulity", "the epoch of incredulity"],
    ["epoch of belief", "it was the epuch of", "", "epoch of belief"],
  ])("‹%s› after ‹%s› and before ‹%s›", (exact, prefix, suffix, expected) => {
    const { found } = anchor(TWO_CITIES, { quote: quoteOf(exact, prefix, suffix) });
    expect(found?.start).toBe(TWO_CITIES.indexOf(expected));
    expect(TWO_CITIES.slice(found!.start, found!.end)).toBe(exact);
  });

  test("by the position between equals", () => {
    const [first, second] = [TWO_CITIES.indexOf("before us"), TWO_CITIES.lastIndexOf("before us")];
    for (const start of [first, second]) {
      const { found } = anchor(TWO_CITIES, {
        quote: quoteOf("before us"),
        position: { start: start + 2, end: start + 11 },
      });
      expect(found?.start).toBe(start);
    }
  });

  test("as far as the page has any", () => {
    const text = "Many years later, as he faced the firing squad";
    expect(anchor(text, { quote: quoteOf("years later", "It used to be many") }).found?.start).toBe(5);
    expect(anchor(text, { quote: quoteOf("squad", "", "missing") }).found?.end).toBe(text.length);
  });
});

group("F11 is an orphan", () => {
  const ROWS = [
    "2010 the firm sold 310 cars.",
    "2011 the firm sold 420 cars.",
    "2012 the firm sold 530 cars.",
    "2013 the firm sold 640 cars.",
  ];
  const SERIES = ROWS.map((row) => `In ${row}`).join(" ");
  test.each<[name: string, before: string, now: string]>([
    ["when its sentence is gone", "One here. ‹Courts have not ruled.› Two there.", "One here. Two there."],
    [
      "when another sentence stands in its place",
      "One is here now. ‹Courts have not ruled.› Two is there now.",
      "One is here now. The sun shone all day. Two is there now.",
    ],
    [
      "when it is gone and the row after it is alike",
      SERIES.replace(/(In 2011.*?cars\.)/, "‹$1›"),
      SERIES.replace(/In 2011.*?cars\. /, ""),
    ],
    [
      "when it is gone and the row before it is alike",
      SERIES.replace(/(In 2013.*?cars\.)/, "‹$1›"),
      SERIES.replace(/ In 2013.*?cars\./, ""),
    ],
    [
      "when it is gone and all other rows are alike",
      SERIES.replace(/(In 2012.*?cars\.)/, "‹$1›"),
      SERIES.replace(/In 2012.*?cars\. /, ""),
    ],
    [
      "when it stood twice and the other one is left",
      "On Monday the court met in Paris. ‹It was a great success.› On Friday the senate met in Rome. It was a great success. Then came May.",
      "On Monday the court met in Paris. On Friday the senate met in Rome. It was a great success. Then came May.",
    ],
    [
      "when it stood twice on a short page, in many words, and the other one is left",
      "Section 3. ‹The parties agree that these obligations shall survive the end of the contract.› Section 4. Payment is due. Section 7. The parties agree that these obligations shall survive the end of the contract. Signed.",
      "Section 4. Payment is due. Section 7. The parties agree that these obligations shall survive the end of the contract. Signed.",
    ],
    [
      "when nothing around two of it agrees",
      "Some words of long ago. ‹It was a great success.› And more of such words.",
      "Quite other things here: It was a great success. Yet another text, and there: It was a great success. The end of it all.",
    ],
    [
      "when a sentence of similar words stands elsewhere",
      "A first sentence. ‹The minister of trade denied the report on Monday.› A last sentence.",
      "A first sentence. A last sentence. Years later, in another land: The minister of trade confirmed the report on Sunday. So it went.",
    ],
    [
      "on another page",
      TWO_CITIES.replace("it was the winter of despair", "‹it was the winter of despair›"),
      "Nothing of this kind stands here, and nobody despairs.",
    ],
    [
      "when it is gone and its twin has come to the top of the page",
      "‹Team Alpha reported that the new filter cut complaints by twelve percent› in all provinces.\nTeam Beta reported that the new filter cut complaints by twelve percent in all provinces.",
      "Team Beta reported that the new filter cut complaints by twelve percent in all provinces.",
    ],
    [
      "when it is gone and its twin is the end of the page",
      "Please write to the editor, whose office is in Hall Two. A lot of text. ‹Please write to the printer, whose office is in Hall One.›",
      "Please write to the editor, whose office is in Hall Two.",
    ],
    ["when it is longer than the page", `‹${TWO_CITIES}›`, "It was the best of times."],
    ["on an empty page", "a ‹b› c", ""],
  ])("%s", (_, before, now) => {
    expect(mark(now, anchor(now, save(before)))).toBe(now);
  });

  test("and tells the closest place", () => {
    const saved = save("A first sentence. ‹The minister of trade denied the report on Monday.› A last sentence.");
    const now = "In another land: The minister of trade confirmed the report on Sunday. So it went.";
    const { closest } = anchor(now, saved);
    expect(now.slice(closest!.start, closest!.end)).toBe("The minister of trade confirmed the report on Sunday.");
    expect(closest!.score).toBeLessThan(0.7);
  });

  test("without any place when nothing is like it", () => {
    expect(anchor("Quite another text.", { quote: quoteOf("1234567890") })).toEqual({});
    expect(anchor("Quite another text.", { quote: quoteOf("\u00ad") })).toEqual({});
    expect(anchor("", { quote: quoteOf("abc") })).toEqual({});
  });
});

test("F11 a long quote stands alone where its neighbours were rewritten, with contexts that count blanks", () => {
  const exact = "the harbour office will be closed for repairs until spring";
  const quote = quoteOf(exact, "he mayor told us this week that ", ", and no ship may unload there. ");
  const now = `After a long winter the council said: ${exact}. Ships go elsewhere, as they did before the war.`;
  expect(anchor(now, { quote }).found).toMatchObject({ start: now.indexOf(exact), how: "exact" });
  const cut = quoteOf(exact, "We hear that ", ", and no ship may unload there. ");
  expect(anchor(now, { quote: cut }).found).toBeUndefined();
});

test("F11 half a word that stands once is found without surroundings, a crumb or one of two isn't", () => {
  const text = "Researchers unhesitatingly published. Researchers waited.";
  expect(anchor(text, { quote: quoteOf("hesitatingly pub") }).found?.start).toBe(text.indexOf("hesitatingly"));
  expect(anchor(text, { quote: quoteOf("ublishe") }).found).toBeUndefined();
  expect(anchor(text, { quote: quoteOf("esearchers") }).found).toBeUndefined();
});

test("F11 the score falls with what differs", () => {
  const scores = ["Many years later", "Many yers later", "Some years later", "Some years after"].map((exact) => {
    const { found, closest } = anchor("Many years later, as he faced the firing squad", { quote: quoteOf(exact) });
    return (found ?? closest)!.score;
  });
  expect(scores[0]).toBe(1);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(scores.length);
});

test("F11 says how it was found", () => {
  const saved = save("One two three four. ‹Courts have not ruled on it yet.› That may change soon, lawyers say.");
  const at = (text: string) => anchor(text, saved).found?.how;
  expect(at("One two three four. Courts have not ruled on it yet. That may change soon, lawyers say.")).toBe(
    "position",
  );
  expect(at("One two three. Courts have not ruled on it yet. That may change soon, lawyers say.")).toBe("exact");
  expect(at("One two three. Courts have not decided on it yet. That may change soon, lawyers say.")).toBe(
    "approximate",
  );
});
