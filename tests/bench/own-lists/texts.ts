/** Labelled texts, each with what its labels say of a mark: right, wrong, or nothing (outside what is labelled). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { foldName } from "../../../utils/linking/gazetteer.ts";
import type { Entity } from "../../../utils/model.ts";
import { withoutLegalForm } from "../../../utils/intake/legal-forms.ts";
import { readXml } from "../../../utils/intake/xml.ts";

export interface LabelledText {
  id: string;
  text: string;
  judge(start: number, end: number, entity: Entity): boolean | undefined;
}

interface Label {
  span: [number, number];
  entity_id: string;
  name: string;
}
interface NewsLine {
  id: number;
  text: string;
  evaluation_span?: [number, number];
  labels: Label[];
}

/** News with Wikidata's names: a mark is right where a label that overlaps it bears a name of its entity. */
export function newsTexts(shared: string): LabelledText[] {
  return ["msnbc", "news-fair"].flatMap((name) =>
    readFileSync(join(shared, `texts/${name}.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line): LabelledText => {
        const { id, text, labels, evaluation_span: [from, to] = [0, text.length] } = JSON.parse(line) as NewsLine;
        // The spans count code points.
        const units = codePointOffsets(text);
        const at = (point: number): number => units[point] ?? text.length;
        return {
          id: `${name}-${id}`,
          text,
          judge: (start, end, entity) => {
            if (start < at(from) || end > at(to)) return undefined;
            return labels.some(
              ({ span, name: label, entity_id }) =>
                at(span[0]) < end && at(span[1]) > start && (entity.id === entity_id || bears(entity, label)),
            );
          },
        };
      }),
  );
}

function codePointOffsets(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const char of text) {
    units.push(at);
    at += char.length;
  }
  units.push(at);
  return units;
}

/** Names as Wikidata has them: without middle names and legal forms, "The" aside. */
function bears(entity: Entity, label: string): boolean {
  const known = new Set(
    entity.aliases
      .filter(({ kind }) => kind !== "short")
      .flatMap(({ name }) => [plain(name), plain(withoutLegalForm(name) ?? name)]),
  );
  const wanted = plain(withoutLegalForm(label) ?? label);
  if (known.has(wanted) || known.has(plain(label))) return true;
  const words = wanted.split(" ");
  return entity.category === "person" && words.length > 2 && known.has(`${words[0]} ${words.at(-1)}`);
}
const plain = (name: string): string =>
  foldName(name).replace(/^the /, "").replace(/[.,&]/g, " ").replace(/\s+/g, " ").trim();

/** TEI texts whose references say who is meant: `<rs type="person" ref="#id">`. */
export function registerTexts(folder: string): LabelledText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".xml"))
    .map((name): LabelledText => {
      let text = "";
      const gold: { start: number; end: number; ids: string[] }[] = [];
      const open: number[] = [];
      readXml(readFileSync(join(folder, name), "utf8"), name, {
        open: (element, path) => {
          if (!isBody(path.map((one) => one.name))) return;
          if (/^(?:p|head|ab|closer|opener|salute|signed|dateline|address|addrLine|item|cell|note)$/.test(element.name))
            text += "\n";
          if (element.name === "lb") text += " ";
          if (element.name === "rs") open.push(text.length);
        },
        text: (words, path) => {
          if (isBody(path.map((one) => one.name))) text += words.replace(/\s+/g, " ");
        },
        close: (element, path) => {
          if (element.name !== "rs" || !isBody([...path.map((one) => one.name), "rs"])) return;
          const start = open.pop();
          if (start !== undefined && element.attributes.type === "person")
            gold.push({
              start,
              end: text.length,
              ids: (element.attributes.ref ?? "").split(/\s+/).map((ref) => ref.replace(/^#/, "")),
            });
        },
      });
      return {
        id: name,
        text,
        judge: (start, end, entity) =>
          gold.some((one) => one.start < end && one.end > start && one.ids.includes(entity.id)),
      };
    });
}

const isBody = (path: readonly string[]): boolean => path.includes("text") && !path.includes("teiHeader");
