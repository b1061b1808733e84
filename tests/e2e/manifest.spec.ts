/** D7: what the extension may do, as it was reviewed. Whoever adds to it changes this file, and says why on the welcome page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CHROME_BUILD } from "../browsers/chromium.ts";
import { FIREFOX_BUILD } from "../browsers/firefox.ts";
import { expect } from "./gloss.ts";
import { test } from "./shared.ts";

type Manifest = Record<string, unknown> & { permissions: string[] };

const manifestOf = (build: string): Manifest =>
  JSON.parse(readFileSync(join(build, "manifest.json"), "utf8")) as Manifest;

const EVERYWHERE = ["http://*/*", "https://*/*"];
const REVIEWED = {
  permissions: ["storage", "unlimitedStorage", "activeTab", "scripting", "contextMenus"],
  host_permissions: EVERYWHERE,
  content_security_policy: {
    extension_pages:
      "default-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types gloss-import",
  },
  content_scripts: [
    {
      matches: EVERYWHERE,
      js: ["content.js"],
      css: ["marks.css"],
      run_at: "document_idle",
      all_frames: true,
      match_origin_as_fallback: true,
    },
  ],
  web_accessible_resources: [{ resources: ["card.html"], matches: EVERYWHERE }],
};
/** Says nothing about what it may do. */
const HARMLESS = [
  "manifest_version",
  "name",
  "description",
  "version",
  "icons",
  "default_locale",
  "omnibox",
  "commands",
  "background",
  "action",
  "options_ui",
];

for (const { name, build, also, harmless } of [
  {
    name: "Chromium",
    build: CHROME_BUILD,
    also: {
      permissions: [...REVIEWED.permissions, "sidePanel"],
      web_accessible_resources: [{ ...REVIEWED.web_accessible_resources[0], use_dynamic_url: true }],
    },
    harmless: ["minimum_chrome_version", "side_panel"],
  },
  { name: "Firefox", build: FIREFOX_BUILD, also: {}, harmless: ["browser_specific_settings", "sidebar_action"] },
]) {
  test(`D7 the manifest for ${name} asks for what was reviewed, and nothing more`, () => {
    const manifest = manifestOf(build);
    const telling = Object.entries(manifest).filter(([key]) => ![...HARMLESS, ...harmless].includes(key));
    expect(Object.fromEntries(telling)).toEqual({ ...REVIEWED, ...also });
  });
}

test("D7 the welcome page gives each permission its reason", async ({ gloss }) => {
  const page = await gloss.open(gloss.urlOf("welcome.html"));
  // Beside them: that pages are read, and that there is no connection.
  const reasons = page.locator(".welcome-facts", { hasText: "Read the pages you visit" }).locator("dt");
  await expect(reasons).toHaveCount(manifestOf(CHROME_BUILD).permissions.length + 2);
});
