/** YAML with lines: parses a text, checks it against a schema, and tells where in the file each problem is. */
import { isMap, isNode, LineCounter, type ParsedNode, parseDocument } from "yaml";
import * as v from "valibot";
import type { Problem } from "./problems.ts";

export interface YamlText {
  file: string;
  text: string;
  /** Line of the file on which the text begins, from 1. */
  firstLine: number;
}

export interface Located<T> {
  value: T;
  /** Line of the value at a path in it; of the nearest thing around it that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** The checked value, or `undefined` when there are problems (added to `problems`). */
export function readYaml<S extends v.GenericSchema>(
  source: YamlText,
  schema: S,
  problems: Problem[],
): Located<v.InferOutput<S>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, version: "1.2", schema: "core" });
  const line = (offset: number): number => lines.linePos(offset).line + source.firstLine - 1;
  for (const error of document.errors) {
    problems.push({ file: source.file, line: line(error.pos[0]), message: error.message.split("\n")[0]! });
  }
  if (document.errors.length > 0) return undefined;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const keys = path.slice(0, depth);
      const parent = depth === 0 ? document.contents : document.getIn(keys.slice(0, -1), true);
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isNode(key) && "value" in key && key.value === keys.at(-1))
        : undefined;
      const node = (pair?.key ?? document.getIn(keys, true)) as ParsedNode | undefined;
      if (isNode(node) && node.range) return line(node.range[0]);
    }
    return source.firstLine;
  };
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { value: result.output, lineOf };
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map(({ key }) => key as PropertyKey);
    problems.push({
      file: source.file,
      line: lineOf(path),
      message: `${v.getDotPath(issue) ?? "file"}: ${issue.message}`,
    });
  }
  return undefined;
}
