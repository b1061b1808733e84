import { launchChromium } from "../browsers/chromium.ts";
import { serveFolder } from "./pages.ts";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
const site = await serveFolder("/tmp/bench-tmp/p3");
const variants: Record<string, string | null> = { control: null };
const css = readFileSync("/work/main/.output/chrome-mv3/marks.css", "utf8");
const rules = css.replace(/\/\*[\s\S]*?\*\//g, "");
for (const v of ["gloss", "nocss", "nohl", "hlonly"]) { const d = `/tmp/bench-tmp/ext-${v}`; cpSync("/work/main/.output/chrome-mv3", d, { recursive: true }); variants[v] = d;
 if (v === "nocss") { const m = JSON.parse(readFileSync(d + "/manifest.json", "utf8")); for (const c of m.content_scripts) delete c.css; writeFileSync(d + "/manifest.json", JSON.stringify(m)); }
 if (v === "nohl") writeFileSync(d + "/marks.css", rules.replace(/(?:[^{}]*::highlight[^{}]*)\{[^{}]*\}/g, ""));
 if (v === "hlonly") writeFileSync(d + "/marks.css", (rules.match(/(?:[^{}]*::highlight[^{}]*)\{[^{}]*\}/g) ?? []).join("\n")); }
for (const [v, ext] of Object.entries(variants)) {
  const g = await launchChromium({ extension: ext });
  for (let i = 0; i < 6; i++) {
    const page = await g.context.newPage();
    const cdp = await g.context.newCDPSession(page);
    const events: any[] = [];
    cdp.on("Tracing.dataCollected", ({ value }) => events.push(...value));
    await cdp.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel", "devtools.timeline", "v8", "blink.user_timing", "blink"], excludedCategories: ["*"] } } as any);
    await page.goto(site.origin + "/wikipedia-2");
    await page.waitForTimeout(4000);
    const done = new Promise((r) => cdp.once("Tracing.tracingComplete", r));
    await cdp.send("Tracing.end"); await done;
    await page.close();
    if (i === 0) continue;
    const nav = events.find((e) => e.name === "navigationStart" && /wikipedia/.test(e.args?.data?.documentLoaderURL));
    const main = events.filter((e) => e.ph === "X" && e.pid === nav.pid && e.tid === nav.tid);
    const t0 = main.find((e) => e.name === "EvaluateScript" && /chrome-ext/.test(e.args?.data?.url ?? ""))?.ts ?? Infinity;
    const before = main.filter((e) => e.name === "UpdateLayoutTree" && e.ts < t0), after = main.filter((e) => e.name === "UpdateLayoutTree" && e.ts >= t0);
    const f = (l: any[]) => `${l.length} recalcs ${l.reduce((n, e) => n + (e.args.elementCount ?? 0), 0)} elements ${(l.reduce((n, e) => n + e.tdur, 0) / 1000).toFixed(1)} ms`;
    console.log(v.padEnd(8), "before:", f(before), " after:", f(after), "layout", (main.filter((e) => e.name === "Layout").reduce((n, e) => n + e.tdur, 0) / 1000).toFixed(1));
  }
  await g.close();
}
await site.close();
