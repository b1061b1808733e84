/** JSON lines in and out for the command-line tools: a file or standard input, one object a line. */
import { readFileSync } from "node:fs";
import * as v from "valibot";

/** The checked lines of a file, or of standard input when no file is named. Prints what is wrong with file and line, and exits with 2. */
export function readJsonLines<S extends v.GenericSchema>(file: string | undefined, schema: S): v.InferOutput<S>[] {
  const name = file ?? "standard input";
  const fail = (line: number, message: string): never => {
    console.error(`${name}:${line}: ${message}`);
    process.exit(2);
  };
  let text: string;
  try {
    text = readFileSync(file ?? 0, "utf8");
  } catch (error) {
    return fail(0, error instanceof Error ? error.message : String(error));
  }
  return text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .flatMap((line, i) => {
      if (line.trim() === "") return [];
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        return fail(i + 1, "This line is not JSON.");
      }
      const parsed = v.safeParse(schema, value);
      return parsed.success ? [parsed.output] : fail(i + 1, v.summarize(parsed.issues).replaceAll("\n", " "));
    });
}

export function writeJsonLine(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
