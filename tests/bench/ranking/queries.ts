/** Labelled queries for ranking, as files of JSON lines: a paragraph, an entity, and how well sentences serve it. */
import { readFileSync } from "node:fs";

/** `grade`: 3 just what the paragraph calls for, 2 related, 1 only about the same entity, 0 no use. */
export interface Judgement {
  doc: string;
  sentence: string;
  grade: number;
}

export interface LabelledQuery {
  /** The file it is from, without folder and ending. */
  set: string;
  id: string;
  entity: string;
  lang: string;
  context: string;
  title?: string;
  url?: string;
  kind?: string;
  /** Queries of one page have the same; they aren't independent. */
  page: string;
  judgements: Judgement[];
}

/** Reads the queries of these files; `texts` are texts of pages (`{id, text}`), by which paragraphs of one page are told. */
export function readQueries(paths: readonly string[], texts: readonly string[] = []): LabelledQuery[] {
  const pages = texts.flatMap((path) =>
    lines<{ id: string; text: string }>(path).map(({ id, text }) => ({ id, text: bare(text) })),
  );
  return paths.flatMap((path) =>
    lines<Omit<LabelledQuery, "set" | "page">>(path).map((query) => {
      const beginning = bare(query.context).slice(0, 60);
      const page = query.url ?? pages.find(({ text }) => text.includes(beginning))?.id ?? query.id;
      return { ...query, set: path.replace(/^.*\//, "").replace(/\.jsonl$/, ""), page };
    }),
  );
}

const bare = (text: string): string => text.replace(/\s+/g, "");

const lines = <T>(path: string): T[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
