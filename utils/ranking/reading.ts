/** From what is being read to what it asks: the sentence that names the entity, and what stands around it. */
import { NO_EVIDENCE } from "../linking/evidence.ts";
import type { OpenCorpus } from "../linking/corpus-index.ts";
import { linkText, UNSURE } from "../linking/link-text.ts";
import type { Entity, Mention, Reading } from "../model.ts";
import { sentences } from "../text/sentences.ts";
import type { Asked, ReadPart } from "./signals.ts";
import type { Span } from "./excerpt-text.ts";

/** What a reading asks of the passages about an entity. */
export function askedOf(
  corpus: OpenCorpus,
  entity: Pick<Entity, "id" | "name" | "original" | "aliases" | "description">,
  { context, at, title = "" }: Reading,
): Asked {
  const { id } = entity;
  const inContext = mentionsIn(corpus, context, title);
  const inTitle = mentionsIn(corpus, title, context);
  const places = at === undefined ? placesOf(context, entity, inContext) : [{ start: at, end: at + 1 }];
  const all = sentences(context).map(([start, end]): Span => ({ start, end }));
  const naming = all.filter((one) => places.some(({ start, end }) => start < one.end && end > one.start));
  const rest = naming.length === 0 ? [] : all.filter((one) => !naming.includes(one));
  const around = partOf(context, rest, inContext, id);
  const headline = partOf(title, [{ start: 0, end: title.length }], inTitle, id);
  const sentence = partOf(context, naming.length === 0 ? all : naming, inContext, id);
  return {
    entity: id,
    names: entity.original === undefined ? [entity.name] : [entity.name, entity.original],
    description: entity.description,
    // Without a paragraph the headline is all there is.
    sentence: context === "" ? headline : sentence,
    rest:
      context === ""
        ? NOTHING
        : { text: `${around.text}\n${headline.text}`, entities: [...around.entities, ...headline.entities] },
  };
}

const NOTHING: ReadPart = { text: "", entities: [] };

/** Mentions in a text of a page, unsure ones too: they only order excerpts. */
function mentionsIn(corpus: OpenCorpus, text: string, beside: string): Mention[] {
  if (text === "") return [];
  return linkText([corpus], {
    blocks: [{ id: 0, text }],
    title: beside,
    evidence: NO_EVIDENCE,
    threshold: UNSURE,
  }).mentions;
}

/** Where the entity is named; where nothing is linked, wherever one of its names stands ("Zuckerberg" alone). */
function placesOf(context: string, { id, aliases }: Pick<Entity, "id" | "aliases">, mentions: Mention[]): Span[] {
  const linked = mentions.filter(({ entity }) => entity === id);
  if (linked.length > 0) return linked;
  return aliases.flatMap(({ name }) => {
    const start = context.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length }];
  });
}

/** Spans of a text without the names that count as entities. Concepts stay: their names are words like others. */
function partOf(text: string, spans: readonly Span[], mentions: Mention[], asked: string): ReadPart {
  const texts: string[] = [];
  const entities = new Set<string>();
  for (const { start, end } of spans) {
    let part = text.slice(start, end);
    for (const mention of mentions.filter((one) => one.start >= start && one.end <= end).toReversed()) {
      entities.add(mention.entity);
      if (mention.category !== "concept" || mention.entity === asked)
        part = `${part.slice(0, mention.start - start)} ${part.slice(mention.end - start)}`;
    }
    texts.push(part);
  }
  return { text: texts.join("\n"), entities: [...entities] };
}
