import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "wxt";
import { annotationsCss } from "./utils/annotation/annotations-css.ts";
import { marksCss } from "./utils/marks/marks-css.ts";

const CSP =
  "default-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types gloss-import";

/**
 * Each page compiles the content script anew. Most of it runs while the page loads, so Chromium is told to compile all of it at once
 * rather than each function when it is called (a sixth of all its cost); and as ASCII it is read as one byte a character.
 */
const compiledAtOnce = (): Plugin => ({
  name: "compiled-at-once",
  generateBundle: (_options, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type !== "chunk") continue;
      const ascii = file.code.replaceAll(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
      file.code = `//# allFunctionsCalledOnLoad\n${ascii}`;
    }
  },
});

/** On Macs, Option writes letters. */
const suggested = (key: string) => ({ default: `Alt+Shift+${key}`, mac: `MacCtrl+Shift+${key}` });

export default defineConfig({
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill"],
  manifestVersion: 3,
  vite: () => ({
    // The import worker brings in what it needs when it needs it.
    worker: { format: "es" },
    esbuild: { jsx: "automatic", jsxImportSource: "preact" },
    build: { target: "es2023", modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: ["storage", "unlimitedStorage", "activeTab", "scripting", "contextMenus"],
    host_permissions: ["http://*/*", "https://*/*"],
    content_security_policy: { extension_pages: CSP },
    content_scripts: [
      {
        matches: ["http://*/*", "https://*/*"],
        js: ["content.js"],
        css: ["marks.css"],
        run_at: "document_idle",
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    web_accessible_resources: [
      {
        resources: ["card.html"],
        matches: ["http://*/*", "https://*/*"],
        ...(browser === "chrome" ? { use_dynamic_url: true } : {}),
      },
    ],
    omnibox: { keyword: "gloss" },
    commands: {
      "focus-next-mention": {
        suggested_key: suggested("M"),
        description: "__MSG_commandFocusNext__",
      },
      "focus-previous-mention": {
        suggested_key: suggested("K"),
        description: "__MSG_commandFocusPrevious__",
      },
      "save-selection": {
        suggested_key: suggested("H"),
        description: "__MSG_saveSelection__",
      },
      [browser === "firefox" ? "_execute_sidebar_action" : "open-panel"]: {
        suggested_key: suggested("G"),
        description: "__MSG_commandPanel__",
      },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "gloss@gloss.example",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "134" }),
  }),
  hooks: {
    "build:publicAssets": (wxt, files) => {
      const highlightsInherit = wxt.config.browser === "chrome";
      files.push({ relativeDest: "marks.css", contents: marksCss(highlightsInherit) });
      // Word lists and libraries ask to be named wherever they go.
      files.push({ relativeDest: "NOTICE.txt", contents: readFileSync(join(wxt.config.root, "NOTICE"), "utf8") });
      files.push({ relativeDest: "annotations.css", contents: annotationsCss(highlightsInherit) });
    },
    // WXT's content-script wrapper announces the extension to every page, so ours is built as plain scripts: one for every page, and
    // those that are brought in when there is something to mark, and when a reader acts.
    "entrypoints:found": (wxt, infos) => {
      for (const info of infos) if (info.name === "content") info.type = "unlisted-script";
      for (const name of ["marks", "beside"]) {
        infos.push({
          name,
          inputPath: join(wxt.config.entrypointsDir, `content/${name}/index.ts`),
          type: "unlisted-script",
        });
      }
    },
    // What every page pays for does without the polyfill: it uses only what browsers promise by themselves.
    "vite:build:extendConfig": ([entrypoint], config) => {
      if (!["content", "marks", "beside"].includes(entrypoint?.name ?? "")) return;
      const { alias } = config.resolve as { alias: Record<string, string> };
      delete alias["wxt/browser"];
      if (entrypoint?.name === "content") config.plugins?.push(compiledAtOnce());
    },
  },
});
