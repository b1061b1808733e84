/** What lists call the kind of a row, and which of our categories that is. */
import type { Category } from "../model.ts";

const KINDS: [Category, RegExp][] = [
  [
    "person",
    /^(?:person|people|individual|human|politician|natural person|poi|persona|personne|physical person|человек|个人|個人|人物|人)s?$/,
  ],
  [
    "company",
    /^(?:company|companies|corporation|firm|business|unternehmen|entreprise|empresa|компания|公司|企业|企業)$/,
  ],
  ["government", /^(?:public ?body|government|government body|agency|ministry|authority|behörde|政府)$/],
  ["media", /^(?:media|newspaper|broadcaster|outlet|news(?: organi[sz]ation)?|媒体|媒體)$/],
  [
    "organization",
    /^(?:organi[sz]ation|legal ?entity|entity|org|ngo|association|party|faction|institution|group|organisationen|организация|组织|組織|机构|機構)s?$/,
  ],
  ["place", /^(?:place|location|city|country|area|region|address|town|settlement|ort|lieu|lugar|место|地点|地點)s?$/],
  ["event", /^(?:event|conference|meeting|incident|battle|ereignis|事件|活动)s?$/],
  ["law", /^(?:law|act|regulation|statute|treaty|bill|gesetz|法律|法规)s?$/],
  [
    "concept",
    /^(?:concept|term|topic|idea|thing|begriff|概念|vessel|ship|airplane|aircraft|vehicle|cryptowallet|crypto ?wallet|security|asset)s?$/,
  ],
];

/** The category of a kind; undefined for a word that tells none. */
export const categoryOfKind = (kind: string): Category | undefined =>
  KINDS.find(([, pattern]) => pattern.test(kind.trim().toLowerCase()))?.[0];

/** Ships and the like bear names such as ECHO and Amanda. */
export const isVessel = (kind: string): boolean =>
  /^(?:vessel|ship|airplane|aircraft|vehicle|crypto ?wallet)s?$/i.test(kind.trim());
