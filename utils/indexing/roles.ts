/** Who heads a body, spoken of by the role: "the heads of other firms such as Baidu and Tencent". */
import { categoryOf, type Rule, type World } from "./discourse.ts";

const ROLE = "heads?|chiefs?|chief executives?|chairm[ae]n|founders?|bosses|leaders|presidents?|directors?";
/** "Founder and chief executive of X": who is described so heads X. */
const HEADS = new RegExp(`^(?:\\p{L}+['’]s )?(?:(?:${ROLE}|and|former) )+(?:of|at|for) `, "iu");
/** "the heads of … X and Y": a role in the plural, or without a name after it, and whose it is. */
const SPOKEN = new RegExp(`\\b(?:the|their|all) (?:\\p{L}+ )?(?:${ROLE}) of (?=[^.;:()]*$)`, "iu");
/** Between the names of a list. */
const LISTED = /^(?:['’]s)?(?:,| and|, and| or)\s$/u;

/** "the heads of Baidu and Tencent": those whose description says that they head them. */
export const roles: Rule = (discourse, i) => {
  const { text, mentions } = discourse.sentences[i]!;
  let open = false;
  let read = 0;
  const headed = mentions.filter(([start, end, entity]) => {
    const between = text.slice(read, start);
    open = SPOKEN.test(between) || (open && LISTED.test(between));
    read = end;
    return open && ["company", "organization", "media"].includes(categoryOf(discourse, entity)!);
  });
  const heads = headsOf(discourse.world);
  return headed.flatMap(([, , entity]) => heads.get(entity) ?? []);
};

const known = new WeakMap<World, Map<string, string[]>>();

/** By body the people whose description begins with their heading it. */
function headsOf(world: World): Map<string, string[]> {
  const before = known.get(world);
  if (before) return before;
  const heads = new Map<string, string[]>();
  const bodies = [...world.entities.values()].filter(({ category }) => category !== "person");
  for (const { id, category, description } of world.entities.values()) {
    const role = category === "person" ? HEADS.exec(description)?.[0] : undefined;
    if (role === undefined) continue;
    const rest = description.slice(role.length).split(/[,;(.]/u, 1)[0]!;
    for (const body of bodies.filter(({ name }) => new RegExp(`(?:^|\\s)${escaped(name)}\\s*$`, "u").test(rest)))
      heads.set(body.id, [...(heads.get(body.id) ?? []), id]);
  }
  known.set(world, heads);
  return heads;
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
