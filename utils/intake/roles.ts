/** What the columns of a table say: guessed from their headers, in the reader's language, and from their values. */
import type { Category } from "../model.ts";
import { categoryOfKind } from "./kinds.ts";
import { hasLegalForm } from "./legal-forms.ts";
import { isFamilyName, isGivenName } from "./strength.ts";
import type { Cell, Mapping, Role, Row } from "./values.ts";

/** Headers, lower-case and without marks, in the order they are tried. */
const HEADERS: [Role, RegExp][] = [
  [
    "first",
    /^(?:first|given|fore)[ -]?names?$|^(?:firstname|givenname|forename|vornamen?|pr[ée]noms?|nombre de pila|voornaam|fornavn|imi[ęe]|имя|名)$/,
  ],
  ["middle", /^(?:middle|father)[ -]?(?:names?|initial)$|^(?:middlename|fathername|patronymic|отчество)$/],
  [
    "last",
    /^(?:last|family|sur|second)[ -]?names?$|^(?:lastname|familyname|surname|nachnamen?|familiennamen?|nom de famille|apellidos?|cognome|achternaam|etternavn|nazwisko|фамилия|姓)$/,
  ],
  ["suffix", /^(?:name )?suffix(?: name)?$/],
  ["nickname", /^nick ?names?(?: name)?$|^(?:rufname|surnom|apodo|昵称|暱稱)$/],
  ["weak", /^weak ?alias(?:es)?$/],
  [
    "former",
    /^(?:former|previous|old|birth|maiden)[ -]?names?$|^(?:previousname|geburtsname|frühere[rn]? namen?|ancien nom|曾用名)$/,
  ],
  ["acronym", /^(?:acronym|abbreviation|abbr|short ?name|abkürzung|sigle|siglas?|简称|簡稱|缩写)$/],
  [
    "original",
    /^(?:chinese|native|original|local|russian|arabic|korean|japanese) names?$|^(?:中文名|原名|name in (?:chinese|russian|arabic|original script))$/,
  ],
  [
    "others",
    /alias(?:es)?$|^(?:also known as|aka|a\.k\.a\.?|alt(?:ernative)? ?(?:name|label)s?|(?:item)? ?alt ?label|other[ -]?names?|names|synonyms?|variants?|weitere namen|autres noms|otros nombres|别名|別名|又名)$/,
  ],
  [
    "name",
    /^(?:full|official|official full|display|legal|company|organi[sz]ation|entity|person|prop|english)?[ -]?(?:name|label|title|caption)$|^(?:security|company|organi[sz]ation|item ?label|itemlabel|fullname|official full|name en|entity|person|people|titel|bezeichnung|firma|nom(?: complet)?|nombre(?: completo)?|nome|naam|navn|namn|imię i nazwisko|фио|название|наименование|姓名|名称|名稱|名字|公司|公司名称|机构|名前|氏名|이름)$/,
  ],
  [
    "kind",
    /^(?:schema|entity ?type|type|kind|category|class|typ|art|kategorie|catégorie|tipo|тип|类型|類型|类别|類別)$/,
  ],
  [
    "role",
    /^(?:role|position|post|job|job ?title|office|function|occupation|profession|chamber|title|rank|beruf|funktion|amt|fonction|poste|cargo|профессия|должность|职务|職務|职位|職位)s?$/,
  ],
  [
    "description",
    /^(?:description|summary|note|notes|item ?description|bio|biography|remarks?|comments?|definition|about|abstract|beschreibung|bemerkung(?:en)?|notizen?|descripción|примечани[ея]|简介|簡介|备注|備註|说明)$/,
  ],
  ["link", /^(?:url|uri|link|website|homepage|web|wikipedia|item|source ?url|web ?site|адрес|链接|網址|网址)$/],
  ["source", /^(?:source|sources|dataset|datasets|list|body|publisher|quelle|fuente|источник|来源|來源)$/],
  ["date", /^(?:date|event date|listed|datum|fecha|дата|日期)$/],
  [
    "id",
    /^(?:id|_id|identifier|qid|wikidata|wikidata[ _]id|uuid|key|entity[ _]id|node[ _]id|person[ _]id|symbol|ticker|bioguide(?: id)?|isin|lei|编号|編號)$/,
  ],
  [
    "context",
    /^(?:party|country|countries|nationality|citizenship|state|province|region|city|town|sector|gics.*|industry|jurisdiction|organi[sz]ation|employer|affiliation|group|faction|committee|department|program(?:me)?|headquarters.*|location|place|constituency|area|topics?|tags?|keywords?|partei|land|stadt|branche|ort|pays|parti|ville|país|partido|ciudad|партия|страна|город|国家|國家|地区|地區|党派|黨派|单位|單位|公司)$/,
  ],
];
const LEFT =
  /(?:^|[_ ])(?:id|ids|code|phone|fax|email|address|twitter|facebook|youtube|instagram|mastodon|rss|zip|cik|lat|lon|latitude|longitude|image|photo|gender|sex|birthday|birth|death|created|updated|modified)(?:$|[_ ])/;

/** Guesses the roles of columns and what the rows are. */
export function guessMapping(columns: readonly string[], sample: readonly Row[]): Mapping {
  const shapes = columns.map((_, column) => shapeOf(sample.map(({ cells }) => cells[column] ?? "")));
  const used = new Set<Role>();
  const roles = columns.map((column, i): Role => {
    const role = roleOf(headerOf(column), shapes[i]!);
    if (!ONCE.has(role)) return role;
    if (used.has(role)) return role === "name" ? "others" : role === "link" || role === "id" ? "leave" : "context";
    used.add(role);
    return role;
  });
  // "Company" or "Organisation" beside a person's name is whom they belong to; "title" beside a name is what they are.
  for (const [i, column] of columns.entries()) {
    const named = roles.some((role, j) => j !== i && (role === "name" || role === "last" || role === "others"));
    if (roles[i] === "others" && named && /^(?:company|firma|公司|organi[sz]ation|机构)$/i.test(column.trim()))
      roles[i] = "context";
    if (named && roles[i] === "others" && /^title$/i.test(column.trim())) roles[i] = "role";
  }
  if (!roles.includes("name") && !roles.includes("last") && !roles.includes("original")) {
    const likeliest = shapes.reduce((best, shape, i) => (shape.names > (shapes[best]?.names ?? 0) ? i : best), 0);
    if (roles.length > 0) roles[likeliest] = "name";
  }
  // "type" with "sen" and "rep" in it says what they are, not what kind of thing.
  for (const [i, role] of roles.entries()) {
    if (role === "kind" && !valuesIn(sample, i).some((value) => categoryOfKind(value) !== undefined)) roles[i] = "role";
  }
  const names = namesIn(sample, roles);
  return {
    roles,
    category: guessCategory(columns, roles, names),
    turned: names.length > 2 && names.filter((name) => name.split(",").length === 2).length >= names.length * 0.6,
  };
}

/** A header as its words; of keys inside one another ("name.first") the inner, with what tells what it is of. */
function headerOf(column: string): string {
  const words = column
    .trim()
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase()
    .replace(/[_\s]+/g, " ");
  const [outer = "", inner] = words.split(/\.(?=[^.]*$)/);
  if (inner === undefined) return words;
  if (/(?:^|\.)names?$/.test(outer)) return `${inner} name`;
  if (/(?:^|\.)(?:ids?|identifiers?)$/.test(outer)) return `${inner} id`;
  return inner;
}

/** Roles that one column has; further columns that could are something less. */
const ONCE = new Set<Role>(["name", "first", "middle", "last", "suffix", "kind", "description", "id", "link", "date"]);

interface Shape {
  /** Share of values that look like names, by how different they are. */
  names: number;
  links: number;
  dates: number;
  numbers: number;
  filled: number;
  distinct: number;
  length: number;
}

function roleOf(header: string, shape: Shape): Role {
  if (shape.filled === 0) return "leave";
  const role = HEADERS.find(([, pattern]) => pattern.test(header))?.[0];
  const isName = role === "name" || role === "others" || role === "original";
  if (shape.links > 0.7 && role !== "id" && role !== "source")
    return role === "link" || !LEFT.test(header) ? "link" : "leave";
  if (isName && (shape.numbers > 0.7 || shape.dates > 0.7)) return "leave";
  if (role) return role;
  if (LEFT.test(header) || shape.numbers > 0.5 || shape.dates > 0.5) return "leave";
  if (shape.length > 80) return "description";
  // Few different values: a group that the row belongs to.
  return shape.distinct < 0.5 && shape.length > 2 && shape.length < 40 ? "context" : "leave";
}

function shapeOf(cells: Cell[]): Shape {
  const values = cells
    .map((cell) => (typeof cell === "string" ? cell : (cell[0] ?? "")).trim())
    .filter((value) => value !== "");
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  const distinct = values.length === 0 ? 0 : new Set(values).size / values.length;
  return {
    names: share(looksLikeName) * distinct,
    links: share((value) => /^https?:\/\//i.test(value)),
    dates: share((value) => /^\d{4}-\d\d(?:-\d\d)?|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(value)),
    numbers: share((value) => /^[\d.,\s+()/-]+$/.test(value)),
    filled: values.length / Math.max(1, cells.length),
    distinct,
    length: values.reduce((sum, { length }) => sum + length, 0) / Math.max(1, values.length),
  };
}

const looksLikeName = (value: string): boolean =>
  value.length <= 80 &&
  !/^https?:|@|\d{4,}/.test(value) &&
  /^\p{Lu}|^\p{Lo}/u.test(value) &&
  value.split(/\s+/).length <= 8;

const valuesIn = (rows: readonly Row[], column: number): string[] =>
  rows.flatMap(({ cells }) => cells[column] ?? []).filter((value) => value !== "");

const namesIn = (rows: readonly Row[], roles: Role[]): string[] => {
  const at = roles.indexOf("name");
  return at < 0 ? [] : valuesIn(rows, at);
};

function guessCategory(columns: readonly string[], roles: Role[], names: string[]): Category {
  if (roles.includes("first") || roles.includes("last") || roles.includes("nickname")) return "person";
  const headers = columns.join(" ").toLowerCase();
  if (/\b(?:birth|gender|sex|geburtsdatum|nationality)/.test(headers)) return "person";
  if (/\b(?:ticker|symbol|isin|cik|lei|gics|jurisdiction|company|firma)\b/.test(headers)) return "company";
  const category = categoryOfNames(names);
  // Who has a role or an office is somebody, however rare the name is.
  return category === "concept" && roles.includes("role") ? "person" : category;
}

/** What most of these names are names of. */
export function categoryOfNames(names: readonly string[]): Category {
  if (names.length === 0) return "concept";
  const share = (test: (name: string) => boolean): number => names.filter(test).length / names.length;
  if (share(hasLegalForm) > 0.25) return "company";
  if (share(looksLikePerson) > 0.4) return "person";
  if (share((name) => /\b(?:ministry|department|office|agency|bureau|commission|council)\b/i.test(name)) > 0.4)
    return "government";
  if (
    share((name) =>
      /\b(?:university|institute|foundation|association|society|party|union|centre|center|committee)\b/i.test(name),
    ) > 0.3
  )
    return "organization";
  return "concept";
}

const HAN_FAMILIES =
  /^(?:欧阳|司马|上官|诸葛|[王李张张刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文习習])\p{Script=Han}{1,2}$/u;
const looksLikePerson = (name: string): boolean => {
  if (HAN_FAMILIES.test(name)) return true;
  const words = name.replace(/^[^,]+,\s*/, "").split(/\s+/);
  return (
    name.split(/[\s,]+/).length >= 2 &&
    words.length <= 5 &&
    (isGivenName(words[0]!) || (words.length === 2 && isFamilyName(words[1]!)))
  );
};
