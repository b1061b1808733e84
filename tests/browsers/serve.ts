/** A web server on this machine for pages of tests, benchmarks and the demo. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a path answers with; a plain string is an HTML page. */
export type Page = string | { body: string | Buffer; type?: string; headers?: Record<string, string> };

/** Looks a path up (`/article`); `undefined` is a 404. */
export type Pages = (path: string) => Page | undefined;

export interface PageServer {
  /** `http://localhost:PORT`, without a slash at the end. */
  origin: string;
  /** The same server as another site: `http://127.0.0.1:PORT`. */
  otherOrigin: string;
  close: () => Promise<void>;
}

/** Serves `pages` on a free port, or on `port`. */
export async function servePages(pages: Pages, port = 0): Promise<PageServer> {
  const server = createServer((request, response) => answer(pages, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    origin: `http://localhost:${bound}`,
    otherOrigin: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(pages: Pages, request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const page = pages(decodeURIComponent(pathname));
  if (page === undefined) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    return;
  }
  const { body, type, headers } = typeof page === "string" ? { body: page } : page;
  response.writeHead(200, {
    "content-type": type ?? "text/html; charset=utf-8",
    "cache-control": "no-store",
    ...headers,
  });
  response.end(body);
}
