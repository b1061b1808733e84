/** The part of `ahocorasick`, which ships no types, that the benchmark uses. */
declare module "ahocorasick" {
  export default class AhoCorasick {
    constructor(keywords: string[]);
    search(text: string): [end: number, keywords: string[]][];
  }
}
