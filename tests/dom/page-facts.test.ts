import { beforeEach, expect, test } from "vitest";
import { factsOfPage } from "../../entrypoints/content/beside/page-facts.ts";

beforeEach(() => {
  document.head.innerHTML = "";
  document.body.innerHTML = "";
  history.replaceState(null, "", "/story");
});

test("head and body of a page give its facts", () => {
  document.head.innerHTML = `<meta property="og:site_name" content="The Daily">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"H","datePublished":"2026-07-17T08:00:00Z"}</script>`;
  document.body.innerHTML = `<article><div itemprop="author" itemscope><b itemprop="name">A. Lin</b>, reporter</div>
    <a rel="author" href="/sun">B. Sun</a></article>`;
  expect(factsOfPage()).toEqual({
    facts: { authors: ["A. Lin"], published: "2026-07-17", publication: "The Daily" },
  });
});

test("times of an article count, those beside it don't", () => {
  document.body.innerHTML = `<nav><time datetime="2020-01-01"></time></nav>
    <article><time datetime="2026-07-17">17 July</time><aside><time datetime="2019-01-01"></time></aside></article>`;
  expect(factsOfPage()).toEqual({ facts: { published: "2026-07-17" } });
});

test("a page that says nothing has none, and fields named like what elements have don't matter", () => {
  document.body.innerHTML = `<form itemprop="author"><input name="textContent"><input name="parentElement"></form>`;
  expect(factsOfPage()).toEqual({});
});

test("links to authors: those beside the first, not those of other stories", () => {
  document.body.innerHTML = `<p><a rel="author">A. Lin</a> and <a rel="author">B. Sun</a></p><ul><li><a rel="author">C. Wu</a></li></ul>`;
  expect(factsOfPage()).toEqual({ facts: { authors: ["A. Lin", "B. Sun"] } });
});
