/** Builds a gazetteer of any size: names are hashed and packed as they come, then sorted by their hashes. Typed arrays only. */
import {
  capitalMask,
  foldName,
  type Gazetteer,
  GAZETTEER_VERSION,
  HASH_SEED,
  hashUnit,
  type NamedSense,
  senseFlags,
  spread,
  tokenEnds,
} from "./gazetteer.ts";
import { growing, orderByKey } from "./growing.ts";
import { packedRoom, packText, unpackText } from "./packed-text.ts";

export interface GazetteerBuilder {
  /** Names that fold to nothing (punctuation, emoji) are left out. */
  add(sense: NamedSense): void;
  build(): Gazetteer;
}

/** The gazetteer of a list of names. */
export function buildGazetteer(named: Iterable<NamedSense>): Gazetteer {
  const builder = gazetteerBuilder();
  for (const sense of named) builder.add(sense);
  return builder.build();
}

/** A builder without names. Some 30 bytes a name until it is built, and as much again then. */
export function gazetteerBuilder(): GazetteerBuilder {
  const hashes = growing(Uint32Array);
  const starts = growing(Uint32Array);
  const entities = growing(Uint32Array);
  const flags = growing(Uint8Array);
  const capitals = growing(Uint16Array);
  const pool = growing(Uint8Array);

  return {
    add: (sense) => {
      const form = foldName(sense.name);
      if (form === "") return;
      hashes.push(spread(hashOf(form)));
      starts.push(pool.length);
      entities.push(sense.entity);
      flags.push(senseFlags(sense));
      capitals.push(capitalMask(sense.name));
      pool.reserve(packedRoom(form.length));
      pool.length = packText(pool.array, pool.length, form);
    },
    build: () => {
      starts.push(pool.length);
      const named = { hashes: hashes.taken(), starts: starts.taken(), pool: pool.array };
      const { order, firsts } = formsInOrder(named);
      return {
        version: GAZETTEER_VERSION,
        ...tables(named, order, firsts),
        senseEntity: order.map((i) => entities.array[i]!),
        senseFlags: Uint8Array.from(order, (i) => flags.array[i]!),
        senseCapitals: Uint16Array.from(order, (i) => capitals.array[i]!),
      };
    },
  };
}

/** What was added, by sense; one more start than senses. */
interface Named {
  hashes: Uint32Array;
  starts: Uint32Array;
  pool: Uint8Array;
}

/** Senses in the order of their forms, and where in it each form begins. Senses of one form stay in the order they came. */
function formsInOrder({ hashes, starts, pool }: Named): { order: Uint32Array; firsts: Uint32Array } {
  const order = orderByKey(hashes);
  const firsts = growing(Uint32Array);
  const sameForm = (a: number, b: number): boolean => {
    const [from, other] = [starts[a]!, starts[b]!];
    const length = starts[a + 1]! - from;
    if (starts[b + 1]! - other !== length) return false;
    for (let i = 0; i < length; i++) if (pool[from + i] !== pool[other + i]) return false;
    return true;
  };
  for (let at = 0; at < order.length;) {
    let end = at + 1;
    while (end < order.length && hashes[order[end]!] === hashes[order[at]!]) end++;
    // Different forms with one hash are rare: those like the first are brought to the front, then the same of the rest.
    while (at < end) {
      firsts.push(at);
      const same = [...order.subarray(at, end)];
      const like = same.filter((sense) => sameForm(sense, order[at]!));
      if (like.length < same.length) {
        const rest = same.filter((sense) => !like.includes(sense));
        order.set([...like, ...rest], at);
      }
      at += like.length;
    }
  }
  return { order, firsts: firsts.taken() };
}

const powerOfTwo = (atLeast: number): number => 2 ** Math.max(5, Math.ceil(Math.log2(Math.max(1, atLeast))));

/** The forms' own tables. */
function tables(
  { hashes, starts, pool }: Named,
  order: Uint32Array,
  firsts: Uint32Array,
): Pick<Gazetteer, "filter" | "buckets" | "tags" | "pool" | "formStart" | "senseStart"> {
  const forms = firsts.length;
  const formStart = new Uint32Array(forms + 1);
  const senseStart = new Uint32Array(forms + 1);
  const tags = new Uint8Array(forms);
  const filter = new Uint32Array(powerOfTwo(forms * 16) / 32);
  const bits = filter.length * 32;
  const buckets = new Uint32Array(powerOfTwo(forms / 2) + 1);
  const shift = 32 - Math.log2(buckets.length - 1);
  let bytes = 0;
  for (const first of firsts) bytes += starts[order[first]! + 1]! - starts[order[first]!]!;
  const packed = new Uint8Array(bytes);
  let byte = 0;
  for (let form = 0; form < forms; form++) {
    const sense = order[firsts[form]!]!;
    const [from, to] = [starts[sense]!, starts[sense + 1]!];
    formStart[form] = byte;
    senseStart[form] = firsts[form]!;
    packed.set(pool.subarray(from, to), byte);
    byte += to - from;
    tags[form] = hashes[sense]! & 0xff;
    buckets[(hashes[sense]! >>> shift) + 1]!++;
    for (const hash of beginnings(unpackText(pool, from, to))) {
      const bit = spread(hash) & (bits - 1);
      filter[bit >>> 5]! |= 1 << (bit & 31);
    }
  }
  formStart[forms] = byte;
  senseStart[forms] = order.length;
  for (let i = 1; i < buckets.length; i++) buckets[i]! += buckets[i - 1]!;
  return { filter, buckets, tags, pool: packed, formStart, senseStart };
}

function hashOf(form: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < form.length; i++) hash = hashUnit(hash, form.charCodeAt(i));
  return hash;
}

/** Hashes of a form up to the end of each of its tokens. */
function beginnings(form: string): number[] {
  let hash = HASH_SEED;
  let from = 0;
  return tokenEnds(form).map((end) => {
    for (; from < end; from++) hash = hashUnit(hash, form.charCodeAt(from));
    return hash;
  });
}
