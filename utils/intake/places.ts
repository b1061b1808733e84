/** Codes of countries and of US states as the words that stand for them in texts. */

// Not in the library of ES2023 that utils/ compiles with a platform for; every engine has it.
const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

const US_STATES =
  "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|PR Puerto Rico|GU Guam|VI Virgin Islands";
const STATES = new Map(US_STATES.split("|").map((entry) => [entry.slice(0, 2), entry.slice(3)]));

/** The words of a cell of a column: a code is spelt out, by what the column is. */
export function spelt(value: string, column: string): string {
  if (!/^[A-Za-z]{2}$/.test(value)) return value;
  const code = value.toUpperCase();
  if (/state|province/i.test(column)) return STATES.get(code) ?? value;
  if (/countr|nationalit|citizen|jurisdiction|land|pays|país|国/i.test(column)) return countryOf(code) ?? value;
  return value;
}

function countryOf(code: string): string | undefined {
  try {
    return regions.of(code);
  } catch {
    return undefined;
  }
}
