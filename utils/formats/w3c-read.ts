/** Reads W3C Web Annotations: collections, pages, arrays, graphs, single ones; our own and those of any other tool. */
import { nearestColour } from "./colours.ts";
import { instantOf } from "./instant.ts";
import type { Intake } from "./intake.ts";
import { compact, isRecord, type JsonRecord, listOf, textOf, without } from "./json.ts";
import type { PageFacts } from "../page-facts/facts.ts";
import { uuidIn } from "./stable-id.ts";
import { ANNOTATION_KEYS, TARGET_KEYS } from "./w3c.ts";
import { idOf, plainText, readBody, typesOf } from "./w3c-body.ts";
import { hintOf, isRange, namesOf, readSelectors, textFragmentIn } from "./w3c-selectors.ts";
import { relativeTo, sourceAddress, webAddress } from "./web-address.ts";

/** `AnnotationSet`: what reading systems export of a book. */
const CONTAINERS = ["AnnotationCollection", "AnnotationPage", "AnnotationSet"];

/** Whether a value says of itself that it is one of these. */
export const isW3c = (value: unknown): boolean =>
  isRecord(value) &&
  (typesOf(value).some((type) => type === "Annotation" || CONTAINERS.includes(type)) || Array.isArray(value["@graph"]));

/** Hands all annotations of a file to the intake, in order. */
export function readW3c(root: unknown, intake: Intake): void {
  let item = 0;
  let book: Book | undefined;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (isRecord(value) && typesOf(value).includes("AnnotationSet")) book = bookOf(value.about);
    if (isRecord(value) && Array.isArray(value["@graph"])) return visit(value["@graph"]);
    if (!isRecord(value) || !typesOf(value).some((type) => CONTAINERS.includes(type))) {
      item += 1;
      return readAnnotation(value, item, book, intake);
    }
    visit(value.items ?? []);
    for (const rest of [value.first, value.next]) {
      if (typeof rest === "string") intake.refuse(item + 1, rest, "elsewhere", rest);
      else if (isRecord(rest)) visit(rest);
    }
  };
  visit(root);
}

/** What a set of annotations is about: a publication of the web has an address, a book in a file has none. */
interface Book {
  title: string;
  address: string | undefined;
  facts: PageFacts | undefined;
}

function bookOf(about: unknown): Book {
  const [said] = listOf(about).filter(isRecord);
  const of = (...names: string[]): unknown[] => names.flatMap((name) => listOf(said?.[name] ?? said?.[`dc:${name}`]));
  const addresses = said ? [idOf(said), ...of("url", "source", "identifier").map(plainText)] : [];
  const named = (value: unknown): string => plainText(isRecord(value) ? (value.name ?? value) : value);
  return {
    title: plainText(of("title", "name")),
    address: addresses.map(sourceAddress).find((each) => each !== undefined),
    facts: {
      authors: of("creator", "author")
        .map(named)
        .filter((name) => name !== ""),
      publication: named(of("publisher")[0]),
    },
  };
}

/** Each of several targets becomes an annotation: the body is about each of them (section 3.1). */
function readAnnotation(value: unknown, item: number, book: Book | undefined, intake: Intake): void {
  if (!isRecord(value) || !typesOf(value).includes("Annotation"))
    return intake.refuse(item, isRecord(value) ? idOf(value) : textOf(value), "not-annotation");
  const targets = listOf(value.target).flatMap((target) =>
    isRecord(target) && Array.isArray(target.items) ? (target.items as unknown[]) : [target],
  );
  if (targets.length === 0) return intake.refuse(item, idOf(value), "no-source");
  if (isRecord(value.gloss) && typeof value.gloss.revision === "number" && targets.length === 1 && uuidIn(idOf(value)))
    return readOwn(value, value.gloss, targets[0], item, intake);
  targets.forEach((target, index) => readForeign(value, target, index, item, book, intake));
}

function readOwn(value: JsonRecord, gloss: JsonRecord, target: unknown, item: number, intake: Intake): void {
  const { source, selector } = isRecord(target) ? target : {};
  const address = gloss.source ?? (isRecord(source) ? idOf(source) : source);
  const { quote } = readSelectors(selector);
  if (!quote) return intake.refuse(item, textOf(gloss.title), "no-quote");
  const said = readBody(value.body);
  // What bodies can't say stands beside them.
  const { note = said.note, tags = said.tags, facts } = gloss;
  const { page, title, lang, position, foreignSelectors, colour, entities, revision, deleted, foreign } = gloss;
  intake.takeOwn(
    item,
    compact({
      id: uuidIn(idOf(value)),
      target: compact({ page, source: address, title, lang, quote, position, facts, foreignSelectors }),
      colour,
      note,
      tags,
      entities,
      created: value.created,
      modified: value.modified,
      revision,
      deleted,
      foreign,
    }),
  );
}

function readForeign(
  value: JsonRecord,
  target: unknown,
  index: number,
  item: number,
  book: Book | undefined,
  intake: Intake,
): void {
  const whole = isRecord(target) ? target : { id: target };
  const { source, selector } = whole;
  const said = isRecord(source) ? idOf(source) : textOf(source ?? idOf(whole));
  const address = book?.address === undefined ? said : (relativeTo(said, book.address) ?? said);
  const selected = readSelectors(selector);
  const { position, others } = selected;
  const quote = selected.quote ?? textFragmentIn(said);
  const { note, tags } = readBody(
    value.body ?? (typeof value.bodyValue === "string" ? { value: value.bodyValue } : []),
  );
  const selectors = listOf(selector);
  if (!quote) {
    if (selectors.some(isRange) || isRange({ value: said })) return intake.refuse(item, note || address, "range");
    return selectors.length > 0
      ? intake.refuse(item, note || address, "no-quote", namesOf(selectors))
      : intake.refuse(item, note || address, "page-note", address);
  }
  if (book && webAddress(address) === undefined) return intake.refuse(item, quote.exact, "of-book", book.title || said);
  const id = idOf(value);
  const modified = instantOf(plainText(value.modified));
  const hint = hintOf(position);
  intake.take(item, {
    identity:
      (id || JSON.stringify([address, quote, note, tags, value.created, ...(position ? [position] : [])])) +
      (index > 0 ? ` target ${index + 1}` : ""),
    source: address,
    title: isRecord(source) ? plainText(source.label ?? source.title) : plainText(whole.title) || (book?.title ?? ""),
    lang: languageOf(source),
    quote,
    ...(hint ? { position: hint } : {}),
    foreignSelectors: others,
    note,
    tags,
    colour: nearestColour(value.color ?? value.colour ?? whole.styleClass),
    created: instantOf(plainText(value.created ?? value.generated)),
    unreadDate: plainText(value.created ?? value.generated),
    facts: book?.facts,
    ...(modified ? { modified } : {}),
    foreign: foreignOf({
      id: id && !uuidIn(id) ? id : undefined,
      annotation: without(value, ANNOTATION_KEYS),
      target: without(whole, TARGET_KEYS),
      source: isRecord(source) ? source : undefined,
      body: value.body,
    }),
  });
}

const languageOf = (source: unknown): string =>
  isRecord(source) ? textOf(listOf(source.language ?? source.processingLanguage)[0]) : "";

function foreignOf(said: JsonRecord): JsonRecord {
  const w3c = compact(said);
  return Object.keys(w3c).length > 0 ? { w3c } : {};
}
