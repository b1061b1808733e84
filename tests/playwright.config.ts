import { defineConfig } from "@playwright/test";

/** End to end in Chromium with the built extension; `npm run e2e` builds first. */
export default defineConfig({
  testDir: "./e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "./.results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? ([["json"]] as ["json"][]) : [])],
  use: { trace: "retain-on-failure", screenshot: "only-on-failure" },
  globalSetup: ["./browsers/setup.ts", "./fixtures/apps/build.ts"],
});
