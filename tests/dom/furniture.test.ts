import { afterEach, expect, test } from "vitest";
import { furnitureIn } from "../../entrypoints/content/furniture.ts";
import { blocksOf, showBody } from "../fixtures/page-body.ts";

afterEach(() => document.body.replaceChildren());

/** Whether the name, which stands in brackets, is furniture. */
function isFurniture(html: string): boolean {
  const name = /\[(.*)\]/.exec(html)![1]!;
  showBody(html.replace(/\[.*\]/, name));
  const block = blocksOf().find(({ text }) => text.includes(name))!;
  const start = block.text.indexOf(name);
  return furnitureIn(block).holds({ start, end: start + name.length });
}

const NEWS = "<p>A sentence that goes on for long enough to be one that somebody reads with care, to its end.</p>";

test.each([
  ["a share button", "<button>Share on [Facebook]</button>"],
  ["a link that acts as a button", '<a role="button" href="#">Tweet on [Twitter]</a>'],
  ["a link that is all of its item", '<ul><li><a href="/f">Log in with [Facebook]</a></li></ul>'],
  ["a link around its block", '<a href="/f"><div>[Facebook]</div></a>'],
  ["links in a row", '<div><a href="/f">[Facebook]</a> <a href="/t">Twitter</a> <a href="/r">RSS</a></div>'],
  ["tags", '<p>Tags: <a href="/1">Tech</a>, <a href="/2">Donald Trump</a>, <a href="/3">[fake news]</a></p>'],
  ["a line parted by strokes", "<p>About | Jobs | [Tencent] | Contact | Imprint</p>"],
  ["a label beside one of another name", "<ul><li>Share on [Twitter]</li><li>Share on Facebook</li></ul>"],
  [
    "a long label beside one of another name",
    '<ul><li><a href="/f">Click to share this on [Facebook] (Opens in new window)</a></li>' +
      '<li><a href="/t">Click to share this on Twitter (Opens in new window)</a></li></ul>',
  ],
  ["a menu", '<nav><ul><li><a href="/b">News from [Beijing] today</a></li></ul></nav>'],
  ["the page's header", "<header><div>[Tencent] newsroom</div></header><article><p>x</p></article>"],
  ["the page's footer", "<footer><p>All about [Sina] and its many other services on the web.</p></footer>"],
  ["small print", "<div><p>Copyright © 2017 [Google], Inc. Published by somebody.</p></div>"],
  ["rights behind the name", "<p>Some text. [腾讯公司] 版权所有</p>"],
  ["a handle", "<p>On [Twitter] @somebody</p>"],
  [
    "a phrase that leads to its own site",
    '<p>Found it interesting? <a href="https://www.facebook.com/x">Like us on [Facebook]</a></p>',
  ],
  ["a handle that is a link", '<p>She is on [Twitter] at <a href="https://twitter.com/she_her">she_her</a>.</p>'],
  ["a login form", '<form><input name="q"><label>Sign in with [Facebook]</label></form>'],
  [
    "a menu by tables",
    '<table><tr><td><a href="1">A</a> <a href="2">B</a> <a href="3">C</a> <a href="4">[Sina]</a></td></tr></table>',
  ],
  [
    "a navigation box in a table",
    '<table><tr><td><ul><li><a href="/h">[Hong Kong]</a></li><li><a href="/i">India</a></li></ul></td></tr></table>',
  ],
  ["a Chinese share row", '<div><a href="#">[新浪微博]</a> <a href="#">腾讯微博</a> <a href="#">人人网</a></div>'],
  ["a Chinese button", "<button>分享到[微博]</button>"],
  ["an Arabic share link", '<ul dir="rtl"><li><a href="/f">شارك على [فيسبوك]</a></li></ul>'],
  ["a Hebrew row", '<div dir="rtl"><a href="/f">[פייסבוק]</a> <a href="/t">טוויטר</a></div>'],
  ["a Thai button", "<button>แชร์บน[เฟซบุ๊ก]</button>"],
])("%s is furniture", (_, html) => {
  expect(isFurniture(html + NEWS)).toBe(true);
});

test.each([
  ["a sentence", "<p>It was [Facebook] that said so.</p>"],
  ["a short paragraph", "<p>[Jack Ma]</p>"],
  ["a headline of one word", "<h2>[Facebook]</h2>"],
  ["a headline that is a link", '<h3><a href="/n">[Zuckerberg] speaks</a></h3>'],
  ["a role of heading", '<div role="heading"><a href="/n">[Apple] sues</a></div>'],
  ["a teaser", '<ul><li><a href="/n">[Trump] signs order withdrawing from the pact</a></li></ul>'],
  ["a ribbon of headlines in a menu", '<nav><a href="/n">[Trump] signs order withdrawing from the pact</a></nav>'],
  ["a headline in a button", "<button><p>[Lu Wei] to leave the office he has built</p></button>"],
  ["a related story", '<aside><p><a href="/n">How [Alibaba] won over the small shops of the country</a></p></aside>'],
  ["a most read story in the footer", '<footer><a href="/n">How [Alibaba] won over the small shops</a></footer>'],
  [
    "a result's title",
    '<ol><li><a href="/1">[Lu Wei]</a>' + NEWS + "</li><li><a href='/2'>Other</a>" + NEWS + "</li></ol>",
  ],
  ["a caption", "<figure><img alt=''><figcaption>[Lu Wei]</figcaption></figure>"],
  ["a line below a picture", "<div><img alt=''><div>[Lu Wei] in Wuzhen</div></div>"],
  ["a cell", "<table><tr><td>[Microsoft]</td><td>12</td></tr></table>"],
  ["a cell that is a link", '<table><tr><td><a href="/m">[Microsoft]</a></td><td>12</td></tr></table>'],
  ["a term", "<dl><dt>[Great Firewall]</dt><dd>What it is.</dd></dl>"],
  ["a byline", "<header><h1>News</h1><p>By [Jack Ma]</p></header>"],
  ["an author's link", '<p><a rel="author" href="/a">[Jack Ma]</a></p>'],
  ["an author beside a date", "<div><div>[Jack Ma]</div><time>2015</time></div>"],
  ["a comment", "<div class='c'><p>[Trump] again.</p></div>"],
  ["a quotation and its source", "<blockquote><p>Words.</p><footer>[Lu Wei]</footer></blockquote>"],
  ["items that say the same of others", "<ul><li>Item 1 of [Tencent]</li><li>Item 2 of Tencent</li></ul>"],
  [
    "a sentence with a link to its own site",
    "<p>In the end " +
      "it was all told on the site of a company that many people know well, ".repeat(2) +
      'on <a href="https://www.facebook.com/">[Facebook]</a>.</p>',
  ],
  ["a sentence in a Chinese article", "<p>[腾讯]昨天说，该公司不会这样做。</p>"],
  ["an Arabic sentence", '<p dir="rtl">قالت [فيسبوك] اليوم إنها لن تفعل ذلك.</p>'],
  ["a Chinese headline in a list", '<ul><li><a href="/n">[谷歌]让你还可以手势控制手机屏幕</a></li></ul>'],
])("%s is read", (_, html) => {
  expect(isFurniture(NEWS + html)).toBe(false);
});

test("tags say of an article whom it names, share links and menus don't", () => {
  const tags = '<p>Tags: <a href="/1">Tech</a>, <a href="/2">[Donald Trump]</a></p>';
  const isTags = (html: string): boolean => {
    showBody(html);
    return blocksOf().some((block) => furnitureIn(block).isTags);
  };
  expect(isTags(`<article>${tags}</article>`)).toBe(true);
  expect(isTags(tags)).toBe(false);
  expect(isTags(`<article><nav>${tags}</nav></article>`)).toBe(false);
});
