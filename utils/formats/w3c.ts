/**
 * Annotations as the W3C Web Annotation Data Model has them (REC 2017-02-23), in JSON-LD: the format that loses nothing. What the
 * model has no place for stands under the one term `gloss`, a JSON literal, so that no processor takes it for its own.
 */
import type { Annotation } from "../annotation/annotation.ts";
import { MAX_TAG_CHARS } from "../annotation/messages.ts";
import { instantOf } from "./instant.ts";
import { compact, isRecord, type JsonRecord, listOf, without } from "./json.ts";
import { uuidOf } from "./stable-id.ts";
import { readBody, soundBody } from "./w3c-body.ts";
import { soundKeys } from "./w3c-keys.ts";
import { isStandardSelector } from "./w3c-selectors.ts";
import { isUri, uriOf } from "./web-address.ts";

export const ANNO_CONTEXT = "http://www.w3.org/ns/anno.jsonld";
const CONTEXT = [ANNO_CONTEXT, { gloss: { "@id": "urn:x-gloss:annotation", "@type": "@json" } }];

/** Keys of an annotation that are always ours to write. */
export const ANNOTATION_KEYS = [
  "@context",
  "@id",
  "@type",
  "id",
  "type",
  "target",
  "body",
  "bodyValue",
  "created",
  "modified",
  "gloss",
] as const;
/** Keys of a target that are always ours to write. */
export const TARGET_KEYS = ["@id", "@type", "id", "type", "source", "selector"] as const;

/**
 * An AnnotationCollection with its one page embedded (sections 5.1, 5.2). Annotations go out in the order they come; `title` is
 * the collection's label.
 */
export function toCollection(annotations: readonly Annotation[], { title }: { title?: string } = {}): JsonRecord {
  const id = `urn:uuid:${uuidOf(JSON.stringify([title, annotations.map((each) => [each.id, each.revision])]))}`;
  const collection = compact({
    id,
    type: "AnnotationCollection",
    label: title || undefined,
    total: annotations.length,
  });
  if (annotations.length === 0) return { "@context": CONTEXT, ...collection };
  const first = {
    id: `urn:uuid:${uuidOf(`${id} 0`)}`,
    type: "AnnotationPage",
    partOf: collection,
    startIndex: 0,
    items: annotations.map(toAnnotation),
  };
  return { "@context": CONTEXT, ...collection, first };
}

/** One annotation, without the context that its collection gives. */
function toAnnotation(annotation: Annotation): JsonRecord {
  const { id, target, colour, entities, revision, deleted, foreign, note, tags } = annotation;
  const { page, title, lang, position, facts, foreignSelectors } = target;
  const said = isRecord(foreign?.w3c) ? foreign.w3c : {};
  const others = isRecord(said.annotation) ? said.annotation : {};
  const body = bodyOf(annotation, said.body);
  const says = readBody(body);
  const source = uriOf(target.source);
  return {
    motivation: note ? "commenting" : tags.length > 0 ? "tagging" : "highlighting",
    ...(isUri(said.id) ? { via: said.id } : {}),
    ...soundKeys(without(others, ANNOTATION_KEYS)),
    id: `urn:uuid:${id}`,
    type: "Annotation",
    ...compact({ created: instantOf(annotation.created), modified: instantOf(annotation.modified) }),
    ...(body.length > 0 ? { body: shapeOf(body, said.body) } : {}),
    target: {
      ...(isRecord(said.target) ? soundKeys(without(said.target, [...TARGET_KEYS, "items", "value"])) : {}),
      type: "SpecificResource",
      source: isRecord(said.source) && said.source.id === source ? said.source : source,
      selector: selectorsOf(target),
    },
    gloss: compact({
      colour,
      entities,
      revision,
      deleted,
      page,
      title,
      lang,
      position,
      facts,
      foreignSelectors,
      foreign,
      // Only where the bodies don't say the same: tags that were put right, words of HTML.
      note: says.note === note ? undefined : note,
      tags: isSameList(says.tags, tags) ? undefined : tags,
      source: source === target.source ? undefined : target.source,
    }),
  };
}

/** What another tool's body said goes out as it came, unless note or tags have changed since. */
function bodyOf({ note, tags }: Annotation, said: unknown): unknown[] {
  const before = readBody(said);
  const sound = listOf(said)
    .map(soundBody)
    .filter((part) => part !== undefined);
  const says = readBody(sound);
  if (sound.length > 0 && says.note === note && isSameList(keptTags(says.tags), keptTags(tags))) return sound;
  return [
    ...(note ? [{ type: "TextualBody", purpose: "commenting", value: note, format: "text/markdown" }] : []),
    ...tags.map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
    ...before.others.map(soundBody).filter((part) => part !== undefined),
  ];
}

/** Tags as the store keeps them: each once, without blanks around them. */
const keptTags = (tags: readonly string[]): string[] => [
  ...new Set(
    tags.map((tag) => tag.replace(/\s+/g, " ").trim()).filter((tag) => tag !== "" && tag.length <= MAX_TAG_CHARS),
  ),
];

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/** One body that came alone goes out alone, and so does an address. */
const shapeOf = (body: unknown[], said: unknown): unknown =>
  body.length === 1 && (typeof body[0] === "string" || (said !== undefined && !Array.isArray(said))) ? body[0] : body;

/** Position in code points (4.2.5), quote (4.2.4), and those of other tools that the model knows. */
function selectorsOf({ quote, position, foreignSelectors = [] }: Annotation["target"]): unknown[] {
  const { exact, prefix, suffix } = quote;
  return [
    ...(position?.codePoints ? [{ type: "TextPositionSelector", ...position.codePoints }] : []),
    compact({ type: "TextQuoteSelector", exact, prefix: prefix || undefined, suffix: suffix || undefined }),
    ...foreignSelectors.filter(isStandardSelector),
  ];
}
