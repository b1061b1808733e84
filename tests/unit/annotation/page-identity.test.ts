import { describe, expect, test } from "vitest";
import { pageIdentity } from "../../../utils/annotation/page-identity.ts";

describe("F10 is one page, whatever the variant", () => {
  test.each<[name: string, url: string, identity: string]>([
    ["as it is", "https://example.org/2015/law", "https://example.org/2015/law"],
    ["a home page", "https://example.org", "https://example.org/"],
    ["capitals in the host", "https://Example.ORG/Law", "https://example.org/Law"],
    ["a default port", "https://example.org:443/law", "https://example.org/law"],
    ["http", "http://example.org:80/law", "https://example.org/law"],
    ["a name and password", "https://me:secret@example.org/law", "https://example.org/law"],
    ["a dot after the host", "https://example.org./law", "https://example.org/law"],
    ["a fragment", "https://example.org/law#part-2", "https://example.org/law"],
    ["a text fragment", "https://example.org/law#:~:text=the%20law", "https://example.org/law"],
    ["a closing slash", "https://example.org/law/", "https://example.org/law"],
    ["the name of a folder's page", "https://example.org/law/index.html", "https://example.org/law"],
    [
      "tracking parameters",
      "https://example.org/law?utm_source=x&UTM_medium=y&fbclid=1&gclid=2&mc_cid=3",
      "https://example.org/law",
    ],
    [
      "tracking parameters among others",
      "https://example.org/law?utm_id=1&b=2&igshid=3&a=1",
      "https://example.org/law?b=2&a=1",
    ],
    ["an empty query", "https://example.org/law?&", "https://example.org/law"],
    ["www", "https://www.example.org/law", "https://example.org/law"],
    ["a mobile host", "https://m.example.org/law", "https://example.org/law"],
    ["another mobile host", "https://mobile.example.co.uk/law", "https://example.co.uk/law"],
    ["a mobile host of a language", "https://zh.m.wikipedia.org/wiki/X", "https://zh.wikipedia.org/wiki/X"],
    ["an AMP host", "https://amp.example.org/law", "https://example.org/law"],
    ["an AMP path", "https://example.org/law/amp/", "https://example.org/law"],
    ["an AMP path in front", "https://example.org/amp/law", "https://example.org/law"],
    ["an AMP ending", "https://example.org/law.amp.html", "https://example.org/law.html"],
    ["AMP parameters", "https://example.org/law?amp=1&outputType=amp&id=2", "https://example.org/law?id=2"],
    ["an AMP parameter without a value", "https://example.org/law?amp", "https://example.org/law"],
    [
      "the AMP cache",
      "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/law/amp?usqp=mq331",
      "https://example.org/law",
    ],
    ["the AMP cache, of http", "https://cdn.ampproject.org/v/example.org/law?id=3", "https://example.org/law?id=3"],
    ["Google's AMP viewer", "https://www.google.com/amp/s/amp.example.org/law", "https://example.org/law"],
    ["escapes in small letters", "https://example.org/%e4%b8%ad?q=%7ea", "https://example.org/%E4%B8%AD?q=~a"],
    ["Chinese in the path", "https://example.org/中", "https://example.org/%E4%B8%AD"],
  ])("%s", (_, url, identity) => {
    expect(pageIdentity(url)).toBe(identity);
    expect(pageIdentity(identity)).toBe(identity);
  });
});

describe("F10 tells pages apart", () => {
  test.each<[name: string, one: string, other: string]>([
    ["by their numbers", "https://example.org/?id=1", "https://example.org/?id=2"],
    ["by their posts", "https://example.org/?p=1", "https://example.org/?p=2"],
    ["by the page of a list", "https://example.org/list/page/2", "https://example.org/list"],
    ["by case in the path", "https://example.org/Law", "https://example.org/law"],
    ["by routes in the fragment", "https://example.org/#/law/1", "https://example.org/#/law/2"],
    ["by hash-bang routes", "https://example.org/#!law", "https://example.org/#!news"],
    ["by their hosts", "https://news.example.org/law", "https://example.org/law"],
    ["by their ports", "http://localhost:8080/law", "http://localhost:8081/law"],
    ["by a path that is only called amp", "https://example.org/amp", "https://example.org/"],
    ["by a host that is only called m", "https://m.org/law", "https://org/law"],
    ["by a registered name under a double suffix", "https://m.co.uk/law", "https://co.uk/law"],
    ["by parameters of a folder's page", "https://example.org/index.php?id=1", "https://example.org/index.php?id=2"],
  ])("%s", (_, one, other) => {
    expect(pageIdentity(one)).not.toBe(pageIdentity(other));
  });
});

describe("F10 believes what a page says of itself", () => {
  test.each<[name: string, url: string, canonical: string, identity: string]>([
    ["the same", "https://example.org/law", "https://example.org/law", "https://example.org/law"],
    [
      "another path of the site",
      "https://example.org/s/123",
      "https://www.example.org/2015/law",
      "https://example.org/2015/law",
    ],
    ["a relative one", "https://example.org/s/123", "/2015/law", "https://example.org/2015/law"],
    [
      "without a parameter for show",
      "https://example.org/law?ref=home&sort=asc",
      "https://example.org/law",
      "https://example.org/law",
    ],
    [
      "a post under its name",
      "https://example.org/?p=12",
      "https://example.org/2015/law/",
      "https://example.org/2015/law",
    ],
    [
      "a number that is in the path",
      "https://example.org/show.php?id=12",
      "https://example.org/law-12",
      "https://example.org/law-12",
    ],
    [
      "the plain page of an AMP page",
      "https://example.org/amp/law",
      "https://example.org/law",
      "https://example.org/law",
    ],
  ])("%s", (_, url, canonical, identity) => {
    expect(pageIdentity(url, canonical)).toBe(identity);
  });

  test.each<[name: string, url: string, canonical: string]>([
    ["to be on another site", "https://example.org/law", "https://example.com/law"],
    ["to be on another host of the site", "https://news.example.org/law", "https://example.org/law"],
    ["to be the home page", "https://example.org/law", "https://example.org/"],
    ["to be the first page", "https://example.org/law/page/2", "https://example.org/law"],
    ["to be the first page, by parameter", "https://example.org/law?page=2", "https://example.org/law"],
    ["to have no number", "https://example.org/show?id=1", "https://example.org/show"],
    ["to have another number", "https://example.org/show?id=1", "https://example.org/show?id=2"],
    ["to be one page for all numbers", "https://example.org/show.php?id=1", "https://example.org/article"],
    ["to have no route", "https://example.org/app#/law", "https://example.org/app"],
    ["to be a script", "https://example.org/law", "vbscript:x"],
    ["to be nothing", "https://example.org/law", ""],
    ["to be no address", "https://example.org/law", "http://"],
  ])("but not %s", (_, url, canonical) => {
    expect(pageIdentity(url, canonical)).toBe(pageIdentity(url));
  });
});

test.each([
  "file:///etc/passwd",
  "chrome://settings",
  "about:blank",
  "data:text/html,x",
  "view-source:https://example.org/",
  "law",
  "",
])("F10 «%s» is no page of the web", (url) => {
  expect(() => pageIdentity(url)).toThrow(TypeError);
});
