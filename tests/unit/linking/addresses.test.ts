import { describe, expect, test } from "vitest";
import { isInAddress } from "../../../utils/linking/surroundings.ts";

/** Asks about the text between braces. */
function asked(marked: string): boolean {
  const start = marked.indexOf("{");
  const end = marked.indexOf("}") - 1;
  return isInAddress(marked.replace(/[{}]/g, ""), start, end);
}

describe("in an address", () => {
  test.each([
    ["a URL", "see https://www.{alibaba}.com/news for it"],
    ["a URL's path", "https://example.org/{Alibaba}/2011"],
    ["a URL's query", "https://example.org/?q={Alibaba}"],
    ["a URL's fragment", "https://example.org/page#{Alibaba}"],
    ["a URL in brackets", "(http://{sina}.com.cn)"],
    ["a host without a scheme", "at www.{sina}.com.cn today"],
    ["a host and a path", "at news.{sina}.com/china"],
    ["a host below another", "at {beijing}.example.org"],
    ["the end of a host", "at blog.{sina}"],
    ["an e-mail address", "write to jack@{alibaba}.com"],
    ["the front of an e-mail address", "write to {alibaba}@example.org"],
    ["an e-mail address at the end of a sentence", "write to jack@{alibaba}.com."],
    ["a handle", "by @{Xinhua} today"],
    ["a handle of two words", "by @China_{Xinhua}"],
    ["a file name", "open {alibaba}.pdf now"],
    ["a file name of several parts", "open report-{alibaba}.tar.gz"],
    ["a Unix path", "in /home/{alibaba}/x"],
    ["a Windows path", "in C:\\Users\\{Alibaba}\\x"],
    ["a module", "call window.{alibaba}.name"],
    ["a URL longer than what is looked at", `https://example.org/${"a/".repeat(90)}{Alibaba}`],
  ])("%s: %s", (_, text) => {
    expect(asked(text)).toBe(true);
  });
});

describe("not in an address", () => {
  test.each([
    ["a name", "{Alibaba} said"],
    ["a name at the end of a sentence", "It was {Alibaba}."],
    ["a name with its ending", "the portal {Sina}.com said"],
    ["a name that is a whole host", "the portal {Sina.com} said"],
    ["a news site", "the magazine {caijing.com.cn} wrote"],
    ["a news site at the end of a sentence", "says {caijing.com.cn}."],
    ["a news site by its first part", "says {Caijing}.com.cn"],
    ["a name after a missing blank", "it said online.{Alibaba} agreed"],
    ["a name before a missing blank", "owned by {Alibaba}.The report"],
    ["a possessive", "{Alibaba}'s shares"],
    ["a hyphen", "{Alibaba}-backed"],
    ["a slash", "{Alibaba}/Tencent"],
    ["a slash with blanks", "{Alibaba} / Tencent"],
    ["initials", "the {U.S}. Congress"],
    ["a question", "Who owns {Alibaba}?"],
    ["a colon", "{Alibaba}: a story"],
    ["a hashtag", "about #{Alibaba}"],
    ["a footnote", "{Alibaba}[2]"],
    ["a dash", "~{Alibaba}~"],
    ["and so on", "{Alibaba}..."],
    ["an ampersand", "{Johnson & Johnson}&co"],
    ["a Chinese name beside a host", "{新浪}sina.com"],
  ])("%s: %s", (_, text) => {
    expect(asked(text)).toBe(false);
  });
});
