/** What the parameters of an address say: which page it is, or how a reader came to it and wants to see it. */

/** Of campaigns, advertisers, newsletters, social networks, AMP caches, and of sessions. */
const TRACKING = new Set(
  (
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id epik srsltid _openstat _ga _gl " +
    "mc_cid mc_eid mkt_tok _hsenc _hsmi vero_id vero_conv oly_anon_id oly_enc_id wickedid rb_clickid ml_subscriber ml_subscriber_hash " +
    "ref_src ref_url cmpid ocid sr_share smid smtyp spm guccounter guce_referrer guce_referrer_sig unlocked_article_code " +
    "amp_js_v amp_r amp_gsa amp_ct amp_tf usqp " +
    "phpsessid jsessionid cfid cftoken oscsid zenid sessionid session_id isappinstalled sharer_shareid chksm"
  ).split(" "),
);
const TRACKING_FAMILY = /^(?:utm|pk|mtm|matomo|piwik|hsa|at|sharer)_|^xtor$|^aspsessionid/;
const AMP_PARAMETER = /^(?:amp(?:=(?:1|true|amp)?)?|(?:outputtype|output|mode)=amp)$/;
/** A session where its value can be nothing else: `s` and `sid` may also be a search or a story. */
const SESSION = /^(?:s|sid|sess|session|token)=(?=.*\d)(?=.*[a-z])[\da-z_-]{20,}$/i;

/** Parameters that a canonical address may leave out: they change how a page is shown, not what it is. */
const PRESENTATION = new Set(
  "ref referrer source src from via share shared sort order view print theme feature app client".split(" "),
);
/** Parameters that tell pages apart even where the path names an article: its parts, versions, languages. */
const TELLING = new Set(
  (
    "page p pg pn paged pagenum pageno offset start seite chapter part section vol volume issue no num number n id q query search s " +
    "lang language locale hl version v rev revision oldid diff action title tab year month day date"
  ).split(" "),
);
/** A place in a live page: `with:block-65f`, `asset:1b2c`, `comment-12`. */
const PLACE = /^(?:[a-z]+:)*(?:block|post|comment|update|entry|asset)[-_:]/i;
/** A path that names one article: by its day, by a number, or by the words of its title. */
const ARTICLE = /\/(?:19|20)\d\d[/-]?[01]\d(?:\D|\d\d\b)|\d{5,}|\/[^/]*[^/_-][-_][^/_-]+[-_][^/_-]+[-_][^/]*$/;

/** A visit of an article in a messenger's reader: what names the article, and marks that could mean something elsewhere. */
const ISSUE = ["__biz", "mid", "idx", "sn"];
const OPAQUE_PATH = /\/(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{16,}$/;
const VISIT = new Set(
  "scene subscene clicktime enterid ascene devicetype nettype pass_ticket exportkey wx_header poc_token mpshare srcid from".split(
    " ",
  ),
);

/** Percent-encoding of one kind (RFC 3986, 6.2.2): capitals, and none for characters that need none. */
export const sameEncoding = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(char) ? char : code.toUpperCase();
  });

export function nameAndValue(parameter: string): [name: string, value: string] {
  const [name = "", ...value] = parameter.split("=");
  return [name.toLowerCase(), value.join("=")];
}

/** Whether a parameter may say what is read. */
export function isContent(parameter: string): boolean {
  if (parameter === "" || SESSION.test(parameter)) return false;
  const [name] = nameAndValue(parameter);
  return !TRACKING.has(name) && !TRACKING_FAMILY.test(name) && !AMP_PARAMETER.test(parameter.toLowerCase());
}

/**
 * Without the marks of a visit, where the address names its article without them: by publication, message, number and signature
 * together, or by a token in the path that is drawn by lot.
 */
export function ofArticle(parameters: string[], path: string): string[] {
  const names = new Set(parameters.map((parameter) => nameAndValue(parameter)[0]));
  if (["__biz", "mid", "sn"].every((name) => names.has(name)))
    return parameters.filter((parameter) => ISSUE.includes(nameAndValue(parameter)[0]));
  if (!OPAQUE_PATH.test(path)) return parameters;
  return parameters.filter((parameter) => !VISIT.has(nameAndValue(parameter)[0]));
}

/** Whether a parameter that the canonical address of the same path leaves out tells pages apart. */
export function tellsPagesApart(parameter: string, path: string): boolean {
  const [name, value] = nameAndValue(parameter);
  if (PRESENTATION.has(name) || PLACE.test(decoded(value))) return false;
  return TELLING.has(name) || !ARTICLE.test(path);
}

/** Whether a parameter only changes how a page is shown. */
export const isPresentation = (parameter: string): boolean => PRESENTATION.has(nameAndValue(parameter)[0]);

const decoded = (value: string): string => value.replace(/%3A/g, ":");
