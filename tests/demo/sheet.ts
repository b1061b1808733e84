/** All pictures on one page: a row for each surface and state, a column for each look. */

/** The page for files named `<surface>-<state>-<look>.png` that lie beside it. */
export function sheet(files: readonly string[], looks: readonly string[]): string {
  const lookOf = (file: string): string | undefined =>
    looks.filter((look) => file.endsWith(`-${look}.png`)).toSorted((a, b) => b.length - a.length)[0];
  const rows = new Map<string, Map<string, string>>();
  for (const file of files) {
    const look = lookOf(file);
    if (look === undefined) continue;
    const name = file.slice(0, -`-${look}.png`.length);
    rows.set(name, (rows.get(name) ?? new Map<string, string>()).set(look, file));
  }
  const cell = (file: string | undefined): string =>
    file === undefined
      ? "<td></td>"
      : `<td><a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a></td>`;
  const body = [...rows].map(
    ([name, shots]) => `<tr><th>${name}</th>${looks.map((look) => cell(shots.get(look))).join("")}</tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gloss: every surface in every state</title>
<style>
  body { font: 13px system-ui; margin: 16px; }
  th { position: sticky; left: 0; background: #fff; text-align: start; vertical-align: top; padding: 8px; }
  thead th { top: 0; z-index: 1; }
  td { vertical-align: top; padding: 4px; }
  img { max-width: 360px; max-height: 420px; border: 1px solid #ccc; }
</style>
<table>
<thead><tr><th></th>${looks.map((look) => `<th>${look}</th>`).join("")}</tr></thead>
${body.join("\n")}
</table>
</html>
`;
}
