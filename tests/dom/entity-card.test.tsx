import { expect, test } from "vitest";
import { EntityCard } from "../../components/entity/entity-card.tsx";
import { WhyThis } from "../../components/entity/why-this.tsx";
import type { LinkReason } from "../../utils/model.ts";
import { jackMa } from "../fixtures/corpus-answers.ts";
import { draw } from "./draw.tsx";

test("shows name, original name, category, sentence and excerpts, in this order", () => {
  const { entity, excerpts } = jackMa(2);
  const { root } = draw(<EntityCard entity={entity} excerpts={excerpts} headingId="name" />);
  expect(root.querySelector("h1#name")?.textContent).toBe("Jack Ma");
  expect(root.querySelector<HTMLElement>(".original-name")?.lang).toBe("zh-Hans");
  expect(root.querySelectorAll("[data-document-id]")).toHaveLength(2);
  expect(root.textContent).toMatch(/Jack Ma.*马云.*People.*Founder of Alibaba\..*Jack Ma spoke/);
});

test.each([
  [0.999, "“Mr Ma” is very likely Jack Ma (99%)."],
  [0.92, "“Mr Ma” is very likely Jack Ma (92%)."],
  [0.7, "“Mr Ma” is probably Jack Ma (70%)."],
  [0.4, "“Mr Ma” may be Jack Ma, but this is not certain (40%)."],
])("words a score of %f", (score, sentence) => {
  const { root } = draw(<WhyThis name="Jack Ma" surface="Mr Ma" score={score} reasons={[]} />);
  expect(root.querySelector("p")?.textContent).toBe(sentence);
});

test.each<[LinkReason, string]>([
  [{ kind: "full-name" }, "The corpus knows this name, and it is clear on its own."],
  [{ kind: "introduced", as: "Jack Ma" }, "The page names Jack Ma in full, and this is short for it."],
  [{ kind: "also-on-page", names: ["Alibaba", "Baidu"] }, "The page also mentions Alibaba and Baidu."],
  [{ kind: "words-nearby", words: ["founder"] }, "Words nearby fit: founder."],
  [{ kind: "named-in-full" }, "The page gives the full name elsewhere."],
])("words the reason %o", (reason, sentence) => {
  const { root } = draw(<WhyThis name="Jack Ma" surface="Ma" score={1} reasons={[reason]} />);
  expect(root.querySelector("li")?.textContent).toBe(sentence);
});

test("without reasons draws no empty list", () => {
  const { root } = draw(<WhyThis name="Jack Ma" surface="Ma" score={0.5} reasons={[]} />);
  expect(root.querySelector("ul")).toBeNull();
});
