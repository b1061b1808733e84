/** The packs that are shipped inside the extension, read and checked against their manifests. */
import { browser } from "wxt/browser";
import {
  PACK_VERSION,
  type Pack,
  type PackedDocument,
  type PackedIndex,
  type PackManifest,
} from "../../utils/corpus/corpus-pack.ts";
import { unpackBinary } from "../../utils/formats/binary.ts";
import type { Entity } from "../../utils/model.ts";

/** A part of the package is missing or not what its manifest says. */
export class PackError extends Error {
  override name = "PackError";
}

/** Ids of the shipped corpora. */
export async function shippedCorpora(): Promise<string[]> {
  return (await read("shipped.json")).json() as Promise<string[]>;
}

export async function shippedManifest(corpus: string): Promise<PackManifest> {
  return (await read(`${corpus}/manifest.json`)).json() as Promise<PackManifest>;
}

/** Reads a whole pack. Throws `PackError` when a part's size or hash is wrong. */
export async function readPack(corpus: string): Promise<Pack> {
  const manifest = await shippedManifest(corpus);
  if (manifest.packVersion !== PACK_VERSION)
    throw new PackError(`${corpus} is a pack of version ${manifest.packVersion}.`);
  const parts = await Promise.all(
    (["entities", "documents", "index"] as const).map(async (name) => {
      const resource = manifest.resources.find((one) => one.name === name);
      if (!resource) throw new PackError(`The manifest of ${corpus} lists no ${name}.`);
      const bytes = new Uint8Array(await (await read(`${corpus}/${resource.path}`)).arrayBuffer());
      if (bytes.length !== resource.bytes || (await sha256(bytes)) !== resource.hash) {
        throw new PackError(`${corpus}/${resource.path} is damaged. Install Gloss again.`);
      }
      return bytes;
    }),
  );
  const [entities, documents, index] = parts as [Uint8Array, Uint8Array, Uint8Array];
  return {
    manifest,
    entities: jsonLines<Entity>(entities),
    documents: jsonLines<PackedDocument>(documents),
    index: unpackBinary(index) as PackedIndex,
  };
}

const read = async (path: string): Promise<Response> => {
  const response = await fetch(browser.runtime.getURL(`/corpora/${path}` as never));
  if (!response.ok) throw new PackError(`The package has no ${path}.`);
  return response;
};

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
  return `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

const jsonLines = <T>(bytes: Uint8Array): T[] =>
  new TextDecoder()
    .decode(bytes)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
