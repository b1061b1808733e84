/**
 * The text of a page as a person reads it, block by block: words of neighbouring paragraphs never join, inline tags don't part a
 * name. What is left alone says `readable.ts`.
 */
import { contains, isElement, isText, localNameOf, parentOf, queryAllOf, shadowRootOf } from "./dom.ts";
import { createLetters } from "./letters.ts";
import { isSeenApart, seenBetween } from "./letter-boxes.ts";
import { createPlaces, textsBetween } from "./text-places.ts";
import { allSetApart, BREAK, isInline, isInSkipped, isLaidOutAsBlock } from "./readable.ts";
import { sliceNow } from "./slices.ts";
import { type Container, MOST_RUN_CHARS, partsOf, type TextBlock } from "./text-block.ts";

export interface ReadOptions {
  /** Only the runs that stand in the root itself, not those of block-level elements inside it. */
  shallow?: boolean;
  /** Called for each open shadow root, whose text is not read here, and for each custom element that may get one yet. */
  onHost?: (element: Element) => void;
  /** Whether the page has changed since this was asked before. Without it, it may have whenever the caller has paused. */
  hasChanged?: () => boolean;
}

/** Nodes between two chances to pause. */
const STEP = 64;

/**
 * Reads the blocks under a root in document order, and yields `undefined` now and then: only there the caller may pause. When the page
 * has changed in the pause, the reading goes on at the same place; the change itself says what to read again.
 *
 * The browser itself goes from text to text; elements are asked once each, and only those around texts and between two of one run.
 */
export function* readBlocks(
  root: Container,
  { shallow = false, onHost, hasChanged = () => true }: ReadOptions = {},
): Generator<TextBlock | undefined> {
  if (isInSkipped(isElement(root) ? root : root.host)) return;
  if (onHost && !shallow) findHosts(root, onHost);
  let run: TextBlock | undefined;
  /** The run's last piece: asking `run.text` for its end would put all pieces together each time. */
  let last = "";
  const done: TextBlock[] = [];
  const flush = (): void => {
    if (run) done.push(run); // it began with a word
    run = undefined;
  };
  const letters = createLetters();
  const append = (node: Text, data: string): void => {
    if (data !== "") last = data;
    run!.nodes.push(node);
    run!.starts.push(run!.text.length);
    run!.text += data;
  };

  // All of a root is worth asking about in one go, a part of it isn't.
  let slice = sliceNow();
  let places = createPlaces(root, shallow ? undefined : allSetApart(root));
  /** Brings the run up to a node in the same container; false when something between them parts it. */
  const bridge = (node: Text, data: string): boolean => {
    const between = textsBetween(run!.nodes.at(-1)!, node, places);
    if (!between) return false;
    const { crossed, passed } = between;
    if (run!.text.length + data.length > MOST_RUN_CHARS) return false;
    if (joinsWords(last, data, crossed)) {
      // Blanks between boxes are not laid out.
      const blank = passed.includes(BREAK) ? undefined : seenBetween(last, data, crossed);
      if (blank === undefined) return false;
      run!.text += blank;
      return true;
    }
    if (passed.length === 0 && joinsBoxes(last, data, crossed)) run!.text += " ";
    for (const one of passed) {
      if (one === BREAK) run!.text += last = "\n";
      else append(one, one.data);
    }
    return true;
  };

  const walker = document.createTreeWalker(
    root,
    shallow ? NodeFilter.SHOW_ALL : NodeFilter.SHOW_TEXT,
    shallow ? inRun : null,
  );
  /** Where the reading stands: the browser moves it along with what the page changes. */
  let here: Range | undefined;
  for (let steps = 1; ; steps++) {
    const node = walker.nextNode() as Text | null;
    if (node === null) break;
    const container = places.of(parentOf(node)!);
    const data = container === null ? "" : node.data;
    if (container === null || !WORD.test(data)) {
      // Blanks count between two words of a run only.
    } else if (data.length > MOST_RUN_CHARS) {
      flush();
      done.push(...partsOf(node).filter(({ text }) => WORD.test(text)));
    } else if (run && run.container === container && bridge(node, data))
      append(node, letters.asSeen(node, data, run.text));
    else {
      flush();
      run = { container, nodes: [node], starts: [0], text: letters.asSeen(node, data, "") };
      last = data;
    }
    if (steps % STEP === 0) {
      for (const block of done) yield block;
      done.length = 0;
      here ??= document.createRange();
      here.setStart(node, 0);
      here.collapse(true);
      yield undefined;
      if (slice !== sliceNow()) {
        slice = sliceNow();
        if (!hasChanged()) continue;
        places = createPlaces(root);
        if (!contains(root, here.startContainer)) break;
        if (here.startContainer !== node) walker.currentNode = lastBefore(here);
      }
    }
  }
  flush();
  yield* done;
}

/** The last node before a place where something was taken away. */
function lastBefore({ startContainer, startOffset }: Range): Node {
  let last: Node | undefined = startContainer.childNodes[startOffset - 1];
  if (!last) return startContainer;
  while (last.lastChild) last = last.lastChild;
  return last;
}

const WORD = /\S/;

/** Lets a walker see texts that stand in no block-level element under its root. */
function inRun(node: Node): number {
  if (isText(node)) return NodeFilter.FILTER_ACCEPT;
  return isElement(node) && isInline(node) ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
}

/** Elements with an open shadow root, and custom elements that may get one yet; the root among them. */
function findHosts(root: Container, onHost: (element: Element) => void): void {
  const look = (element: Element): void => {
    if (shadowRootOf(element) === null && !localNameOf(element).includes("-")) return;
    if (!isInSkipped(element)) onHost(element);
  };
  if (isElement(root)) look(root);
  const all = queryAllOf(root, "*");
  for (let i = 0; i < all.length; i++) look(all[i]!);
}

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;
const endsWord = (text: string): boolean =>
  isPlainWord(text.charCodeAt(text.length - 1)) ?? WORD_END.test(text.slice(-2));
const beginsWord = (text: string): boolean => isPlainWord(text.charCodeAt(0)) ?? WORD_START.test(text);
/**
 * Whether a unit of ASCII or of the general punctuation is a letter or digit; `undefined` of others. Most texts begin and end with
 * such, and to know all the world's letters, a pattern must be compiled for long.
 */
function isPlainWord(unit: number): boolean | undefined {
  if (unit > 0x7f) return unit >= 0x2000 && unit <= 0x206f ? false : undefined;
  const letter = unit | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** Whether two pieces of text would read as one word although their boxes in the line stand apart. */
const joinsBoxes = (before: string, after: string, crossed: Element[]): boolean =>
  crossed.some((element) => localNameOf(element) === "div") &&
  endsWord(before) &&
  beginsWord(after) &&
  isSeenApart(crossed);

/** Whether two pieces of text would read as one word although an element between them is laid out as a block. */
const joinsWords = (before: string, after: string, crossed: Element[]): boolean =>
  crossed.length > 0 && endsWord(before) && beginsWord(after) && crossed.some(isLaidOutAsBlock);
