import { expect, test } from "vitest";
import { whyUnsupported } from "../../components/page/unsupported-page.ts";

test.each([
  [undefined, "silent"],
  ["", "silent"],
  ["chrome://settings/", "browser"],
  ["chrome-extension://abcdef/popup.html", "browser"],
  ["about:addons", "browser"],
  ["moz-extension://abcdef/", "browser"],
  ["view-source:https://example.org/", "browser"],
  ["https://chromewebstore.google.com/detail/x", "store"],
  ["https://chrome.google.com/webstore/category/extensions", "store"],
  ["https://addons.mozilla.org/en-US/firefox/", "store"],
  ["file:///home/reader/page.html", "file"],
  ["https://example.org/report.PDF?page=2", "viewer"],
  ["https://example.org/robots.txt", "viewer"],
  ["data:text/html,hello", "other"],
  ["https://example.org/", "stale"],
  ["https://example.org/about.pdf/", "stale"],
])("%s: %s", (address, reason) => {
  expect(whyUnsupported(address)).toBe(reason);
});
