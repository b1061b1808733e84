/** An id made of words: the same words give the same id in every import, so that mutes and "not this one" outlive an update. */
export function stableId(words: string): string {
  let one = 0x811c9dc5 | 0;
  let two = 0x01000193;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two + unit, 0x5bd1e995);
    two ^= two >>> 13;
  }
  const digits = (value: number): string => (value >>> 0).toString(36).padStart(7, "0");
  return `x-${digits(one)}${digits(two)}`;
}
