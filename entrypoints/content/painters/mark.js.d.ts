/** The part of mark.js (which ships no types) that the painter uses. */
declare module "mark.js/dist/mark.es6.js" {
  export interface MarkRange {
    start: number;
    length: number;
  }
  export interface MarkRangesOptions<R extends MarkRange> {
    each?: (element: HTMLElement, range: R) => void;
  }
  export default class Mark {
    /** mark.js iterates a context's text nodes; a text node is its own. */
    constructor(context: Node | Node[]);
    markRanges<R extends MarkRange>(ranges: R[], options?: MarkRangesOptions<R>): void;
  }
}
