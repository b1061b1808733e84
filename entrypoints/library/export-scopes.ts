/** What can be taken along, and how it is read. */
import type { ExportDialogProps, ExportScope } from "../../components/library/export-dialog.tsx";
import type { AnnotationFilter, FoundAnnotation } from "../../utils/annotation/messages.ts";
import { readAll, readThese } from "./read-all.ts";

interface There {
  one: FoundAnnotation | undefined;
  selected: number;
  /** `undefined` where nothing is searched. */
  found: number | undefined;
  all: number;
}

/** The closest to what the reader pointed at comes first. */
export function scopesOf({ one, selected, found, all }: There): ExportDialogProps["scopes"] {
  return [
    ...(one ? ([{ scope: "one" }, { scope: "page" }] as const) : []),
    ...(selected > 0 ? [{ scope: "selected", count: selected } as const] : []),
    ...(found === undefined ? [] : [{ scope: "found", count: found } as const]),
    { scope: "all", count: all },
  ];
}

/** The annotations of a scope as they are now. Rejects with `RequestError`. */
export async function readScope(
  scope: ExportScope,
  {
    one,
    selected,
    filter,
  }: { one: FoundAnnotation | undefined; selected: ReadonlySet<string>; filter: AnnotationFilter },
): Promise<FoundAnnotation[]> {
  const page = one ? { pages: [one.target.page] } : {};
  switch (scope) {
    case "one":
      return (await readAll(page)).filter(({ id }) => id === one?.id);
    case "page":
      return readAll(page, "page");
    case "selected":
      return readThese(selected);
    case "found":
      return readAll(filter);
    case "all":
      return readAll({});
  }
}
