/** XML as events with the path of open elements: bounded in depth, and a fault tells line and column. */
import { SaxesParser } from "saxes";
import { IntakeFault } from "./fault.ts";
import { LIMITS } from "./values.ts";

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  /** By local name; `xml:id` and `xml:lang` keep their prefix. */
  attributes: Record<string, string>;
  text: string;
  line: number;
}

export interface XmlHandler {
  open?(element: XmlElement, path: readonly XmlElement[]): void;
  text?(text: string, path: readonly XmlElement[]): void;
  /** `element.text`: all text inside, as it stands. */
  close?(element: XmlElement, path: readonly XmlElement[]): void;
}

/** Reads XML. `file` names it in faults. */
export function readXml(xml: string, file: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const path: XmlElement[] = [];
  const damaged = (): never => {
    throw new IntakeFault(file, "damaged", `line ${parser.line}, column ${parser.column}`);
  };
  parser.on("error", damaged);
  parser.on("opentag", (tag) => {
    if (path.length >= LIMITS.depth) throw new IntakeFault(file, "too-deep", String(LIMITS.depth));
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes))
      attributes[name.startsWith("xml:") ? name : local(name)] = value as string;
    const element = { name: local(tag.name), attributes, text: "", line: parser.line };
    path.push(element);
    handler.open?.(element, path);
  });
  parser.on("closetag", () => {
    const element = path.pop();
    if (!element) return;
    handler.close?.(element, path);
    const parent = path.at(-1);
    if (parent) parent.text += element.text;
  });
  const add = (text: string): void => {
    const top = path.at(-1);
    if (!top) return;
    top.text += text;
    handler.text?.(text, path);
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(xml.replace(/^\ufeff/, "")).close();
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
export const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();
