/** The part of mark.js (which ships no types) that the painter uses. */
declare module "mark.js/src/lib/mark.js" {
  export default class Mark {
    constructor(context: Node);
    /** How marks look; what isn't given gets its default. */
    opt: { className?: string };
    /** What `markRanges` and all others do with a text node in the end. Returns the text after the mark. */
    wrapRangeInTextNode(node: Text, start: number, end: number): Text;
  }
}
