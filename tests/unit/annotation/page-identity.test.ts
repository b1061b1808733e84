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
    ["a mobile host of another name", "https://wap.example.com/a/1", "https://example.com/a/1"],
    ["one more", "https://3g.news.example.com/a/1", "https://news.example.com/a/1"],
    ["a session in the path", "https://example.org/doc.do;jsessionid=0A1B?id=3", "https://example.org/doc.do?id=3"],
    [
      "a session that ASP.NET writes",
      "https://example.org/(S(lit3py55t21z5v55vlm25s55))/a.aspx?id=2",
      "https://example.org/a.aspx?id=2",
    ],
    ["a session of PHP", "https://example.org/doc.php?PHPSESSID=abcd&id=3", "https://example.org/doc.php?id=3"],
    [
      "a session under a short name",
      "https://example.org/showthread.php?s=0123456789abcdef0123456789abcdef&t=2",
      "https://example.org/showthread.php?t=2",
    ],
    [
      "the marks of a visit beside what names the article",
      "https://example.org/s?__biz=MzA&mid=1&idx=1&sn=ab&chksm=9f&scene=21&sharer_shareid=7#wechat_redirect",
      "https://example.org/s?__biz=MzA&mid=1&idx=1&sn=ab",
    ],
    [
      "the marks of a visit beside a token",
      "https://example.org/s/Ab3dEfGh1jKlMnOpQrSt?scene=1&clicktime=4",
      "https://example.org/s/Ab3dEfGh1jKlMnOpQrSt",
    ],
    ["a picture over the page", "https://example.org/wiki/X#/media/File:Y.jpg", "https://example.org/wiki/X"],
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
    ["by routes without a slash before them", "https://example.org/#news/12", "https://example.org/#news/13"],
    [
      "by a scene, where the path tells nothing",
      "https://example.org/play?scene=1",
      "https://example.org/play?scene=2",
    ],
    ["by a story called sid", "https://example.org/a?sid=12", "https://example.org/a?sid=13"],
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
    [
      "without a newspaper's own mark",
      "https://example.org/2026/05/story.html?searchResultPosition=3",
      "https://example.org/2026/05/story.html",
      "https://example.org/2026/05/story.html",
    ],
    [
      "without another's, where the path is the words of a title",
      "https://example.org/world/rivers-rise-in-the-south?mod=hp_lead_pos1",
      "https://example.org/world/rivers-rise-in-the-south",
      "https://example.org/world/rivers-rise-in-the-south",
    ],
    [
      "without a block of a live page",
      "https://example.org/live/x?page=with:block-65f",
      "https://example.org/live/x",
      "https://example.org/live/x",
    ],
    [
      "without a post of one",
      "https://example.org/live/x?post=asset%3A65f",
      "https://example.org/live/x",
      "https://example.org/live/x",
    ],
    ["the topic of a post", "https://example.org/t/law/812/15", "/t/law/812", "https://example.org/t/law/812"],
    ["one numbered by its name", "https://example.org/d/812-law/15", "/d/812-law", "https://example.org/d/812-law"],
    [
      "one with its number before",
      "https://example.org/topic/812/law/5",
      "/topic/812/law",
      "https://example.org/topic/812/law",
    ],
  ])("%s", (_, url, canonical, identity) => {
    expect(pageIdentity(url, canonical)).toBe(identity);
  });

  test.each<[name: string, url: string, canonical: string]>([
    ["to be the story beside it", "https://example.org/story-2", "https://example.org/story-1"],
    ["to be the shell of all", "https://example.org/projects/7", "https://example.org/welcome"],
    ["to be the month of a day", "https://example.org/archive/2015/05/12", "https://example.org/archive/2015/05"],
    ["to be a folder with a year", "https://example.org/2015/law/2", "https://example.org/2015/law"],
    ["to be the list of a number", "https://example.org/news/15", "https://example.org/news"],
    [
      "to be the first part of an article",
      "https://example.org/a-long-title?page=2",
      "https://example.org/a-long-title",
    ],
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

describe("F10 what a page said at another address", () => {
  test.each<[name: string, url: string, canonical: string, saidAt: string, identity: string]>([
    ["is left behind", "/b-story", "/2015/law", "/a-story", "/b-story"],
    ["tells this very address apart", "/b-story", "/2015/b-story", "/a-story", "/2015/b-story"],
    [
      "has the name, of another folder",
      "/projects/7/issues",
      "/projects/8/issues",
      "/projects/8",
      "/projects/7/issues",
    ],
    ["holds part of the number", "/show?id=1", "/law-12", "/show?id=12", "/show?id=1"],
    ["holds the number", "/show?id=12", "/law-12", "/show?id=1", "/law-12"],
    ["is the topic", "/t/law/812/15", "/t/law/812", "/t/law/812", "/t/law/812"],
    ["was the home page", "/", "/welcome/all", "/law", "/"],
    ["was the same address", "/s/123?utm_source=x", "/2015/law", "/s/123#part", "/2015/law"],
  ])("%s", (_, url, canonical, saidAt, identity) => {
    const [here, there, told] = [url, saidAt, identity].map((path) => `https://example.org${path}`);
    expect(pageIdentity(here!, canonical, there)).toBe(told);
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
