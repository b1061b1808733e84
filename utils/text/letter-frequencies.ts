/**
 * Which letters beyond ASCII languages are written with, the commonest first, and how probable that makes each. Orders are those of
 * published letter counts, from memory; only their rough shape matters, since what is told apart are encodings, not languages.
 */

// ES2023 alone has no decoder; every engine we run in does.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Latin letters that ASCII lacks. `latin`: names of many countries. */
const ACCENTED = {
  fr: "éèàêçôûîâùëœïüæ",
  de: "üäößé",
  es: "óíáéñúü",
  pt: "ãçáéíóêõúàâôü",
  it: "àèùòìéí",
  sv: "äåöé",
  da: "øåæéóöä",
  nl: "ëéïöüèó",
  is: "áíðéóúöæþý",
  ca: "àóéíçèúòïü",
  latin: "éáíóöüèñäçúàøãåëôêšžčýćłőřęąż",
  pl: "łęąóżśćńź",
  cs: "íáéěýřčžšůúťňďó",
  sk: "áíéčšžýúľťôňäóďĺŕ",
  hu: "áéöóőüíűú",
  ro: "ăîşţâșț",
  hr: "čšžćđ",
  tr: "ıüşğçöİâî",
  lt: "ėšųžįąūčę",
  lv: "āēīšūņļčžķģ",
  et: "äõüöšž",
  vi: "\u0301\u0300\u0323\u0309\u0303đưâêôơă",
} as const;

const ALPHABETS = {
  ru: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
  uk: "оаинівтрсекулдмпязьгбчйїхжюшєцщфґ",
  be: "анісроеытлкудмпвяьзгбўцйчхжшёюэф",
  bg: "аиоетнрсвлкдпмзгъуяцчбжшхщюйфь",
  sr: "аиоенртскујвдмплзгбшчцњћжљхђфџ",
  el: "αοιτεσνηυρπκμλςγδωάίόέήύώβθχφξζψϊϋΐΰ",
  he: "יוהלאתרבשמנםקדפחעכצגןזטסךץף",
  ar: "اليمنرتوبدعسهفكقحجطشصخذضظزثغةأىءإئآؤ",
  fa: "اینرمدتهوبسشکلزفگخقپعجحچصطغضذظثژئآ",
  th: "านรอกเงมยลวดสตทบปคหแจพชขใไโผธซณถศะ\u0e31\u0e34\u0e35\u0e48\u0e49\u0e37\u0e38\u0e39\u0e4c\u0e47\u0e33ฐฎฏฤษฝภญฟฉฑฌฆ",
} as const;

const KANA =
  "のにはをたがでてとしれさあいうるかなもこりらまくよつきめけすおみせだそちえわどじびばやろご" +
  "ンスルトリアイラクシドジタレロマプバコテサフパカチグメナブキムエウオデセビワミダハニツソケモゴガズペボノヤユ";

/** Half of running text, in either script of Chinese; surnames among them. */
const HAN_HANS =
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运网络京省州县部长会议李刘陈杨黄赵吴周徐孙朱胡郭林罗梁宋郑谢韩唐冯董萧曹袁邓彭曾吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙";
const HAN_HANT =
  "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運網絡京省州縣部長會議李劉陳楊黃趙吳周徐孫朱胡郭林羅梁宋鄭謝韓唐馮董蕭曹袁鄧彭曾呂蘇盧蔣蔡賈丁魏薛葉閻余潘杜戴夏鍾汪田任姜范石姚譚廖鄒熊陸郝孔白崔康毛邱秦江史顧侯邵孟龍灣台";
const HANGUL =
  "이다는의에가고을하지로기사한리어나자시인도대아서스그정일해를은과으수있전장부제라주국회들구상보원조동만경공유적성게무신김박최강임연안여소용면관비오위민한선치모과발";

/** Characters and their share of a text: the commonest, then the rows of a standard that hold what is in common use. */
const DENSE: Record<"zh-Hans" | "zh-Hant" | "ja" | "ko", () => [characters: string, share: number][]> = {
  "zh-Hans": () => [
    [HAN_HANS, 0.5],
    [rowsOf("gb18030", [0xb0, 0xd7], [0xa1, 0xfe]), 0.45],
    [HAN_HANT, 0.001],
  ],
  "zh-Hant": () => [
    [HAN_HANT, 0.5],
    [rowsOf("big5", [0xa4, 0xc6], [0x40, 0xfe]), 0.45],
  ],
  ja: () => [
    [KANA, 0.6],
    [rowsOf("euc-jp", [0xb0, 0xcf], [0xa1, 0xfe]), 0.35],
  ],
  ko: () => [
    [HANGUL, 0.6],
    [rowsOf("euc-kr", [0xb0, 0xc8], [0xa1, 0xfe]), 0.35],
  ],
};

export type Language = keyof typeof ACCENTED | keyof typeof ALPHABETS | keyof typeof DENSE;

/** `dense`: Han, kana, hangul, whose characters are thousands. */
export type Script = "latin" | "alphabet" | "dense";

export interface Probabilities {
  /** By small letter or character, among all that aren't ASCII. */
  letters: ReadonlyMap<string, number>;
  script: Script;
}

const known = new Map<Language, Probabilities>();

/** Made at the first question for each language. */
export function probabilitiesOf(language: Language): Probabilities {
  const made = known.get(language) ?? make(language);
  known.set(language, made);
  return made;
}

function make(language: Language): Probabilities {
  const groups = Object.hasOwn(DENSE, language) ? DENSE[language as keyof typeof DENSE] : undefined;
  if (groups) return { letters: shared(groups()), script: "dense" };
  return Object.hasOwn(ACCENTED, language)
    ? { letters: ranked(ACCENTED[language as keyof typeof ACCENTED], 3), script: "latin" }
    : { letters: ranked(ALPHABETS[language as keyof typeof ALPHABETS], 10), script: "alphabet" };
}

/** Each letter is rarer than the one before, by a factor that falls to 1/e over `span` letters and is slow in the end. */
function ranked(letters: string, span: number): Map<string, number> {
  const weights = Array.from(letters, (letter, rank) => [letter, Math.exp(-rank / span) + 0.02] as const);
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return new Map(weights.map(([letter, weight]) => [letter, weight / sum]));
}

/** Groups of characters with their share of a text; who is in several has the share of all. */
function shared(groups: readonly [characters: string, share: number][]): Map<string, number> {
  const letters = new Map<string, number>();
  for (const [characters, share] of groups) {
    const all = [...new Set(characters)];
    for (const char of all) letters.set(char, (letters.get(char) ?? 0) + share / all.length);
  }
  return letters;
}

/** The letters of some rows of a double-byte standard: level 1 of GB 2312, Big5 and JIS X 0208, the hangul of KS X 1001. */
function rowsOf(encoding: string, [firstRow, lastRow]: [number, number], [from, to]: [number, number]): string {
  const bytes: number[] = [];
  for (let row = firstRow; row <= lastRow; row++)
    for (let cell = from; cell <= to; cell++) if (cell < 0x7f || cell > 0xa0) bytes.push(row, cell);
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes)).replace(/[^\p{L}]/gu, "");
}
