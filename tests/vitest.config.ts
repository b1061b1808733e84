import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

const root = join(import.meta.dirname, "..");

export default defineConfig({
  root,
  test: {
    projects: [
      {
        // The pure core, the corpus tools and the background: Node, with an IndexedDB in memory.
        root,
        plugins: [WxtVitest()],
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          environment: "node",
          setupFiles: ["fake-indexeddb/auto"],
        },
      },
      {
        // What handles page structure, and components.
        root,
        plugins: [WxtVitest()],
        test: {
          name: "dom",
          include: ["tests/dom/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          testTimeout: 60_000, // axe takes seconds where the machine is busy
        },
      },
      {
        // The core path in a real Firefox; Chromium is Playwright's (`playwright.config.ts`).
        root,
        test: {
          name: "firefox",
          include: ["tests/e2e/**/*.firefox.test.ts"],
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
