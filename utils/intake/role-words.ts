/** How the offices that lists name are said in running text: "sen" is "Senator" and "Sen.". Only words of the row itself count. */

const SAID: [RegExp, string[]][] = [
  [/^sen(?:ator)?s?\.?$/i, ["Sen", "Sens", "Senator", "Senators"]],
  [/^rep(?:resentative)?s?\.?$/i, ["Rep", "Reps", "Representative", "Congressman", "Congresswoman"]],
  [/^gov(?:ernor)?\.?$/i, ["Gov", "Governor"]],
  [/\bprofessor\b/i, ["Prof", "Professor"]],
  [/\bgeneral\b(?! (?:secretary|manager|counsel))/i, ["Gen", "General"]],
  [/^(?:td|teachta dála)$/i, ["TD", "Deputy"]],
  [/^mp$|member of parliament/i, ["MP"]],
];
/** Words of an office that alone are one: "Foreign Minister" is also "Minister". */
const HEADS =
  /\b(?:president|minister|senator|governor|mayor|chancellor|ambassador|judge|justice|director|chairman|chairwoman|chair|secretary|professor|bishop|archbishop|cardinal|general|admiral|colonel|commander|prince|princess|king|queen|premier|commissioner|deputy|congressman|congresswoman|author|writer|actor|actress|singer|lawyer|attorney|journalist|editor|architect|painter|composer)\b/giu;

const LONGEST = 60;

/** Words that say this office; few, and none that is only an abbreviation of something else. */
export function roleWords(value: string): string[] {
  const words = new Set<string>();
  for (const [pattern, said] of SAID) if (pattern.test(value.trim())) for (const word of said) words.add(word);
  if (value.length <= LONGEST && /\p{L}{3}|\p{Script=Han}{2}/u.test(value) && words.size === 0) {
    // "Schriftsteller/Schriftstellerin"
    for (const part of value.split(/\s*[/;]\s*/)) if (/\p{L}{3}|\p{Script=Han}{2}/u.test(part)) words.add(part);
  }
  for (const [head] of value.matchAll(HEADS)) words.add(head.toLowerCase());
  return [...words];
}
