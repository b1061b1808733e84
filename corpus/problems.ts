/** What is wrong with the corpus' files, said with file and line; all of it at once, so that one run shows all there is to mend. */
export interface Problem {
  file: string;
  line: number;
  message: string;
}

/** The compiler found problems; `message` lists them all, a line each. */
export class CorpusError extends Error {
  override name = "CorpusError";
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n"));
    this.problems = problems;
  }
}
