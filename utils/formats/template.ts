/**
 * Templates that readers edit. `{{name}}` is a value, `{{name|filter}}` the value through a filter, `{{#name}}…{{/name}}` stands once
 * for each item of a section, or once where a value isn't empty, `{{^name}}…{{/name}}` where it is. There is nothing to run.
 */

export type Value = string | readonly string[];
export interface View {
  values: Record<string, Value>;
  /** Lists that a section goes through; inside, names of the item come before names around it. */
  sections?: Record<string, readonly View[]>;
}
/** Every filter takes a value and gives the text that stands in the file. */
export type Filters = Record<string, (value: Value) => string>;

export const TEMPLATE_FAULTS = ["unknown-name", "unknown-filter", "not-closed", "not-opened"] as const;

/** What of a template can't be used, and in which line (the first is 1). */
export class TemplateFault extends Error {
  readonly code: (typeof TEMPLATE_FAULTS)[number];
  readonly tag: string;
  readonly line: number;
  constructor(code: (typeof TEMPLATE_FAULTS)[number], tag: string, line: number) {
    super(`${code} in line ${line}: ${tag}`);
    this.code = code;
    this.tag = tag;
    this.line = line;
  }
}

type Part =
  | { kind: "text"; text: string }
  | { kind: "value"; name: string; filter: string; tag: string; line: number }
  | { kind: "section"; name: string; empty: boolean; parts: Part[]; tag: string; line: number };

/** The template filled with a view; a value without a filter goes through `filters.default`. Throws `TemplateFault`. */
export const renderTemplate = (template: string, view: View, filters: Filters): string =>
  render(parse(template), [view], new Map(Object.entries(filters)));

/** Sections whose tag stands alone in a line leave no line behind. */
const TAG = /(?:^[ \t]*\{\{([#^/]) *(\w+) *\}\}[ \t]*(?:\r?\n|$(?![^])))|\{\{([#^/]?) *(\w+) *(?:\| *(\w+) *)?\}\}/gm;

function parse(template: string): Part[] {
  const root: Part[] = [];
  const open: (Part & { kind: "section" })[] = [];
  const parts = (): Part[] => open.at(-1)?.parts ?? root;
  let [at, line, counted] = [0, 1, 0];
  for (const match of template.matchAll(TAG)) {
    const [whole, , , , , filter] = match;
    const [sign, name, tag] = [match[1] ?? match[3] ?? "", match[2] ?? match[4] ?? "", whole.trim()];
    line += template.slice(counted, match.index).split("\n").length - 1;
    counted = match.index;
    parts().push({ kind: "text", text: template.slice(at, match.index) });
    at = match.index + whole.length;
    if (sign === "/") {
      if (open.pop()?.name !== name) throw new TemplateFault("not-opened", tag, line);
    } else if (sign === "") parts().push({ kind: "value", name, filter: filter ?? "default", tag, line });
    else {
      const section: Part = { kind: "section", name, empty: sign === "^", parts: [], tag, line };
      parts().push(section);
      open.push(section);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw new TemplateFault("not-closed", unclosed.tag, unclosed.line);
  root.push({ kind: "text", text: template.slice(at) });
  return root;
}

function render(parts: readonly Part[], views: readonly View[], filters: Map<string, Filters[string]>): string {
  return parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      const section = part.kind === "section" ? find(views, ({ sections }) => sections, part.name) : undefined;
      const value = section ?? find(views, ({ values }) => values, part.name);
      if (value === undefined) throw new TemplateFault("unknown-name", part.tag, part.line);
      if (part.kind === "value") {
        const filter = filters.get(part.filter);
        if (!filter) throw new TemplateFault("unknown-filter", part.tag, part.line);
        return filter(value as Value);
      }
      if (part.empty || !section) return (value.length === 0) === part.empty ? render(part.parts, views, filters) : "";
      return section.map((item) => render(part.parts, [item, ...views], filters)).join("");
    })
    .join("");
}

/** The nearest view that knows the name. */
const find = <T>(
  views: readonly View[],
  of: (view: View) => Record<string, T> | undefined,
  name: string,
): T | undefined => views.map(of).find((record) => record && Object.hasOwn(record, name))?.[name];
