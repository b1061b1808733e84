import { launchChromium } from "/work/main/tests/browsers/chromium.ts";
import { servePages } from "/work/main/tests/browsers/serve.ts";
import { readFileSync, writeFileSync } from "node:fs";
const file = process.argv[2] ?? "/work/shared/pages/wikipedia-2.html";
const html = Buffer.from(readFileSync(file).toString("latin1").replace(/<script\b[\s\S]*?<\/script\s*>/gi, ""), "latin1");
const server = await servePages((p) => p === "/p" ? { body: html, type: "text/html", headers: { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:" } } : undefined);
const gloss = await launchChromium(process.argv[3] === "control" ? { extension: null } : {});
for (let i = 0; i < 2; i++) {
const page = await gloss.context.newPage();
const cdp = await gloss.context.newCDPSession(page);
const events: any[] = [];
cdp.on("Tracing.dataCollected", ({ value }) => events.push(...value));
await cdp.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel", "devtools.timeline", "v8", "blink.user_timing", "disabled-by-default-v8.compile"], excludedCategories: ["*"] } } as any);
const t = Date.now();
await page.goto(server.origin + "/p");
console.log("goto", Date.now() - t);
await new Promise((r) => setTimeout(r, 4000));
const done = new Promise((r) => cdp.once("Tracing.tracingComplete", r));
await cdp.send("Tracing.end"); await done;
console.log("events", events.length, await page.locator("mark").count());
writeFileSync("/tmp/bench-tmp/trace.json", JSON.stringify(events));
await page.close();
}
await gloss.close(); await server.close();
