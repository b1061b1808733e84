/** Typed arrays that grow: for lists of a million numbers, which as plain arrays or Maps would be the peak of memory. */

type Numbers = Uint8Array | Uint16Array | Uint32Array;
type Kind<T extends Numbers> = new (length: number) => T;

export interface Growing<T extends Numbers> {
  /** What is there so far; `length` of it counts. Another array after each growth. */
  array: T;
  length: number;
  push(value: number): void;
  /** Makes room for so many more. */
  reserve(more: number): void;
  /** A copy of what is there, no longer than needed. */
  taken(): T;
}

/** An empty one. */
export function growing<T extends Numbers>(kind: Kind<T>, room = 1024): Growing<T> {
  const own: Growing<T> = {
    array: new kind(room),
    length: 0,
    push(value) {
      if (own.length === own.array.length) own.reserve(1);
      own.array[own.length++] = value;
    },
    reserve(more) {
      if (own.length + more <= own.array.length) return;
      const larger = new kind(Math.max(own.length + more, Math.ceil(own.array.length * 1.5)));
      larger.set(own.array.subarray(0, own.length));
      own.array = larger;
    },
    taken: () => own.array.slice(0, own.length) as T,
  };
  return own;
}

/**
 * The numbers 0..n-1 in the order of their keys; those with the same key stay in their order. Radix sort, 16 bits at a time (Knuth,
 * The Art of Computer Programming 3, 5.2.5): no comparisons, and nothing but typed arrays.
 */
export function orderByKey(keys: Uint32Array): Uint32Array {
  let order = Uint32Array.from(keys, (_, i) => i);
  let sorted = new Uint32Array(keys.length);
  for (const shift of [0, 16]) {
    const place = new Uint32Array(0x10001);
    for (const key of keys) place[((key >>> shift) & 0xffff) + 1]!++;
    for (let i = 0; i < 0x10000; i++) place[i + 1]! += place[i]!;
    for (const i of order) sorted[place[(keys[i]! >>> shift) & 0xffff]!++] = i;
    [order, sorted] = [sorted, order];
  }
  return order;
}
