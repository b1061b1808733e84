import { describe, expect, test } from "vitest";
import { MARKDOWN_FILTERS } from "../../../utils/formats/markdown-text.ts";
import { renderTemplate, TemplateFault, type View } from "../../../utils/formats/template.ts";

const view: View = {
  values: { title: "A *title*", empty: "", tags: ["a", "b"], none: [] },
  sections: { items: [{ values: { title: "one", note: "" } }, { values: { title: "two", note: "n" } }], nothing: [] },
};
const render = (template: string): string => renderTemplate(template, view, MARKDOWN_FILTERS);

describe("a template", () => {
  test.each<[string, string, string]>([
    ["without names stays", "a { b } {{}} {{ | }}\n", "a { b } {{}} {{ | }}\n"],
    ["has values, escaped", "{{title}}, {{ title }}", "A \\*title\\*, A \\*title\\*"],
    ["has values as they are", "{{title|raw}}", "A *title*"],
    ["has lists", "{{tags}} {{tags|hashtags}}{{none|list}}", "a, b #a #b"],
    [
      "repeats a section, in which names of the item come first",
      "{{#items}}{{title}} of {{tags}}; {{/items}}",
      "one of a, b; two of a, b; ",
    ],
    ["shows what isn't empty", "{{#tags}}yes{{/tags}}{{#none}}no{{/none}}{{#empty}}no{{/empty}}", "yes"],
    [
      "shows what is for the empty",
      "{{^tags}}no{{/tags}}{{^none}}yes{{/none}}{{^nothing}}yes{{/nothing}}{{^items}}no{{/items}}",
      "yesyes",
    ],
    ["nests", "{{#items}}{{#note}}{{title}}:{{note}}{{/note}}{{/items}}", "two:n"],
    ["leaves no line for a section's tag", "a\n{{#tags}}\nb\n  {{/tags}}  \nc\n", "a\nb\nc\n"],
    ["leaves no line at its end either", "a\r\n{{#tags}}\r\nb\r\n{{/tags}}", "a\r\nb\r\n"],
    ["doesn't fill what it filled", "{{title|raw}}", "A *title*"],
  ])("%s", (_name, template, expected) => {
    expect(render(template)).toBe(expected);
  });

  test("never reads a value as a template", () => {
    expect(renderTemplate("{{a|raw}}", { values: { a: "{{b}} {{#c}}" } }, MARKDOWN_FILTERS)).toBe("{{b}} {{#c}}");
  });

  test.each<[string, string, object]>([
    ["an unknown name", "a\n{{titel}}", { code: "unknown-name", tag: "{{titel}}", line: 2 }],
    ["a name that every object has", "{{constructor}}", { code: "unknown-name" }],
    ["__proto__", "{{#__proto__}}{{/__proto__}}", { code: "unknown-name" }],
    ["an unknown filter", "{{title|upper}}", { code: "unknown-filter", tag: "{{title|upper}}", line: 1 }],
    ["a filter that every object has", "{{title|toString}}", { code: "unknown-filter" }],
    ["a section that isn't closed", "\n\n{{#items}}\n{{title}}", { code: "not-closed", tag: "{{#items}}", line: 3 }],
    ["an end without a beginning", "{{#items}}{{/tags}}", { code: "not-opened", tag: "{{/tags}}", line: 1 }],
  ])("%s is a fault with its place", (_name, template, fault) => {
    expect(() => render(template)).toThrow(TemplateFault);
    expect(() => render(template)).toThrow(expect.objectContaining(fault));
  });
});
