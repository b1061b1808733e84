/** Documents of every kind, and pages with a strict policy. */
import { HOST, MARK } from "../browsers/mark-selector.ts";
import { cardOf } from "../browsers/marks.ts";
import { servePages } from "../browsers/serve.ts";
import { article, expect } from "./gloss.ts";
import { expectPainted, paintOf } from "./painted.ts";
import { openWatched, test } from "./shared.ts";

const TEXT = "Jack Ma founded Alibaba.";
const XHTML = `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>${TEXT}</p></body></html>`;
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");

const READ = [
  { name: "HTML", body: article(TEXT) },
  { name: "HTML in quirks mode", body: `<title>Q</title><link rel=icon href="data:,"><p>${TEXT}` },
  { name: "XHTML", type: "application/xhtml+xml", body: XHTML },
];

for (const { name, type, body } of READ) {
  test(`B1 ${name} is marked`, async ({ gloss, site }) => {
    const page = site.put("/document", { body, ...(type ? { type } : {}) });
    const { page: opened, complaints } = await openWatched(gloss, page);
    await expect.poll(async () => (await paintOf(opened)).painted).toEqual(["Jack Ma", "Alibaba"]);
    expect(complaints.filter((text) => !text.includes("favicon") && !text.includes("404"))).toEqual([]);
  });
}

const UNREAD = [
  {
    name: "SVG",
    type: "image/svg+xml",
    body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${TEXT}</text></svg>`,
  },
  { name: "XML", type: "application/xml", body: `<letter><p>${TEXT}</p></letter>` },
  { name: "plain text", type: "text/plain", body: TEXT },
  { name: "JSON", type: "application/json", body: `{"text":"${TEXT}"}` },
  { name: "an image", type: "image/png", body: PNG },
];

for (const { name, type, body } of UNREAD) {
  test(`B1 ${name} is left as it is, and the popup can say why`, async ({ gloss, control, site }) => {
    // Browsers ask for an icon when they like to, and one of two may complain later that there is none.
    site.put("/favicon.ico", { body: PNG, type: "image/png" });
    const address = site.put("/document", { body, type });
    const ours = await openWatched(gloss, address);
    const theirs = await openWatched(control, address);
    await expect.poll(async () => (await gloss.askReport(ours.page))?.status).toBe("unsupported");
    const markup = () => new XMLSerializer().serializeToString(document);
    expect(await ours.page.evaluate(markup)).toBe(await theirs.page.evaluate(markup));
    expect(await ours.page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(ours.complaints).toEqual(theirs.complaints);
    const popup = await gloss.openPopup(ours.page);
    await expect(popup.locator("[data-entity-id]")).toHaveCount(0);
    await expect(popup.locator("body")).not.toHaveText("");
  });
}

test("B1 other documents raise no exception: about:blank, data:, blob:, PDF, frameset", async ({ gloss, site }) => {
  const { page, complaints } = await openWatched(gloss, "about:blank");
  await page.goto(`data:text/html,<p>${TEXT}</p>`);
  await page.goto(site.put("/paper.pdf", { body: PDF, type: "application/pdf" })).catch(() => undefined);
  await page.goto(site.put("/page", article(TEXT)));
  await expectPainted(page);
  const blob = await page.evaluate(
    (text) => URL.createObjectURL(new Blob([`<p>${text}</p>`], { type: "text/html" })),
    TEXT,
  );
  await page.evaluate((address) => void (location.href = address), blob);
  await expect(page.locator("p")).toHaveText(TEXT);
  site.put("/left", article("Xinhua wrote of Tencent, as newspapers do."));
  await page.goto(
    site.put("/frames", '<html><frameset cols="50%,50%"><frame src="/page"><frame src="/left"></frameset></html>'),
  );
  for (const frame of page.frames().slice(1)) await expectPainted(frame);
  expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
});

const POLICIES: { name: string; headers: Record<string, string>; instead?: boolean }[] = [
  {
    name: "trusted types, and nothing allowed",
    headers: {
      "content-security-policy":
        "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /report; report-to reports",
    },
  },
  {
    name: "a sandbox",
    headers: { "content-security-policy": "sandbox; default-src 'none'; report-uri /report" },
    instead: true,
  },
  {
    name: "a sandbox with scripts",
    headers: { "content-security-policy": "sandbox allow-scripts; default-src 'none'; report-uri /report" },
    instead: true,
  },
  {
    name: "a sandbox without scripts but with its origin",
    headers: { "content-security-policy": "sandbox allow-same-origin; default-src 'none'; report-uri /report" },
    instead: true,
  },
  {
    name: "isolation from other origins",
    headers: {
      "cross-origin-opener-policy": 'same-origin; report-to="reports"',
      "cross-origin-embedder-policy": 'require-corp; report-to="reports"',
      "content-security-policy": "default-src 'none'; report-uri /report",
    },
  },
];

for (const { name, headers, instead } of POLICIES) {
  const what = instead ? "marks, and a tab in place of the card" : "marks and card";
  test(`B6 under a policy with ${name}: ${what}, and its reports say nothing of us`, async ({ gloss }) => {
    const reports: string[] = [];
    const html = article("Jack Ma leads.", "Xinhua wrote of Tencent.", '<img src="/blocked.png">');
    const server = await servePages((path) =>
      path === "/strict"
        ? { body: html, headers: { ...headers, "reporting-endpoints": 'reports="/report"' } }
        : undefined,
    );
    const { page } = await openWatched(gloss, "about:blank");
    await page.route("**/report", async (route) => {
      reports.push(route.request().postData() ?? "");
      await route.fulfill({ body: "" });
    });
    page.on("request", (request) => {
      if (request.url().endsWith("/report")) reports.push(request.postData() ?? "");
    });
    await page.goto(`${server.origin}/strict`);
    await expect.poll(async () => (await gloss.reportOf(page))?.entities.length).toBe(3);
    const opened = instead ? gloss.context.waitForEvent("page") : undefined;
    await page
      .locator("p")
      .nth(1)
      .click({ position: { x: 10, y: 8 } });
    if (opened) {
      await expect((await opened).getByRole("heading", { level: 1 })).toContainText("Xinhua");
      await expect(page.locator(HOST)).toHaveCount(0);
    } else {
      await expect(page.locator(HOST)).toHaveAttribute("data-gloss-host", "open");
      await expect((await cardOf(page)).locator("body")).toContainText("Xinhua");
    }
    expect(reports.filter((report) => /gloss|chrome-extension|mark|card/i.test(report))).toEqual([]);
    // The page's own picture and icon.
    expect(reports.filter((report) => !/blocked\.png|"blocked-?ur[il]":"data"/i.test(report))).toEqual([]);
    await server.close();
  });
}

test("B6 in a sandbox a pointer that rests on a name opens nothing", async ({ gloss, site }) => {
  const headers = { "content-security-policy": "sandbox" };
  const page = await gloss.open(site.put("/sandbox", { body: article("Jack Ma leads."), headers }));
  await expect(page.locator(MARK)).toHaveCount(1);
  const before = gloss.context.pages().length;
  const at = { position: { x: 10, y: 8 } };
  await page.locator("p").first().hover(at);
  const opened = gloss.context.waitForEvent("page");
  // The click comes long after the pointer came to rest.
  await page
    .locator("p")
    .first()
    .click({ ...at, delay: 800 });
  await opened;
  expect(gloss.context.pages().length).toBe(before + 1);
});
