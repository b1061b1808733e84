/** Countries by name and the words made of them, in English and Chinese: whose ministry a ministry is. */

const LANGUAGES = ["en", "zh-Hans", "zh-Hant"];
/** "Pakistani", "Korean", "Vietnamese"; "Indian" is "India" and "n". */
const ENDINGS = ["n", "an", "ian", "ean", "i", "ese"];
/** What follows no rule, with the cities that stand for their governments. */
const FURTHER =
  "British English Scottish Welsh Irish French German Dutch Danish Swedish Norwegian Finnish Polish Spanish Greek Swiss Turkish Thai Afghan " +
  "Filipino Czech Israeli Iraqi American Russian UK US U.S Britain England Scotland Wales Quebec Hanoi Moscow London Paris Berlin Tokyo Seoul " +
  "Delhi Ottawa Washington Jerusalem Brussels Europe European 越南 南韩 南韓 北韓 朝鲜 寮國";

let names: ReadonlySet<string> | undefined;

/** Names of all regions that the browser knows by their codes (ISO 3166), and what is derived from them. */
function known(): ReadonlySet<string> {
  if (names) return names;
  const all = new Set(FURTHER.split(" "));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (let code = 0; code < 26 * 26; code++) {
      const letters = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
      const name = display.of(letters);
      if (!name) continue;
      all.add(name);
      if (language !== "en") continue;
      for (const ending of ENDINGS) all.add(name + ending).add(name.replace(/[aeiouy]+$/, "") + ending);
    }
  }
  return (names = all);
}

/** Whether a word, its possessive, or what a Chinese text ends with is a country's, and no word of the corpus itself. */
export function isForeign(words: string, isOwn: (word: string) => boolean): boolean {
  const bare = words.replace(/['’]s?$/u, "").replace(/\.$/, "");
  if (!/\p{Script=Han}$/u.test(bare)) return known().has(bare) && !isOwn(bare);
  for (let from = 0; from < bare.length - 1; from++) {
    const ending = bare.slice(from);
    if (known().has(ending)) return !isOwn(ending);
  }
  return false;
}
