/** Values as compressed JSON: an eighth of the size, and with a checksum, so that what is damaged is noticed when it is read. */

/** A part of the store is missing or isn't what was written. */
export class DamagedError extends Error {
  override name = "DamagedError";
  readonly corpus: string;
  constructor(corpus: string, part: string, options?: ErrorOptions) {
    super(`The stored ${part} of ${corpus} are missing or damaged.`, options);
    this.corpus = corpus;
  }
}

const through = async (
  bytes: Uint8Array | string,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> =>
  new Uint8Array(await new Response(new Blob([bytes as BlobPart]).stream().pipeThrough(stream)).arrayBuffer());

/** JSON text, compressed (gzip, RFC 1952). */
export const packJson = (json: string): Promise<Uint8Array> => through(json, new CompressionStream("gzip"));

/** The value of compressed JSON. Rejects when the bytes aren't whole. */
export const unpackJson = async (packed: Uint8Array): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await through(packed, new DecompressionStream("gzip"))));
