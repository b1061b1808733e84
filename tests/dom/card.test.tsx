import { act } from "preact/test-utils";
import { beforeAll, expect, test, vi } from "vitest";
import { Card, type CardContent } from "../../entrypoints/card/card.tsx";
import type { CardShow } from "../../utils/messages/card-port.ts";
import type { Dismissal } from "../../utils/choices/dismissals.ts";
import { jackMa } from "../fixtures/corpus-answers.ts";
import { button, click, draw } from "./draw.tsx";

beforeAll(() => {
  // jsdom lays nothing out.
  vi.stubGlobal("scrollTo", () => {});
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
});

const SHOW: CardShow = {
  type: "show",
  entities: [],
  surface: "Ma",
  site: "example.org",
  page: "https://example.org/a",
  context: "",
  score: 0.9,
  reasons: [],
  theme: "light",
  focus: false,
};

function drawn(...corpora: string[]) {
  const entities = corpora.map((corpus) => {
    const { entity, ...rest } = jackMa();
    return { entity: { ...entity, corpus, name: `Jack Ma of ${corpus}` }, ...rest };
  });
  const content: CardContent = { state: "ready", show: SHOW, entities };
  const onDismiss = vi.fn<(dismissal: Dismissal) => Promise<unknown>>(() => Promise.resolve());
  const send = vi.fn<() => void>();
  const { root } = draw(
    <Card
      content={content}
      send={send}
      onPanel={undefined}
      onRetry={() => {}}
      onDismiss={onDismiss}
      onUndoDismissal={() => Promise.resolve()}
    />,
  );
  return { root, send, onDismiss };
}

test("for one entity, “Not this one” stands among the actions", () => {
  const { root } = drawn("gloss");
  expect(button(root, "Not this one")?.closest(".card-actions")).not.toBeNull();
});

test("among several, it concerns the one with which it stands", async () => {
  const { root, onDismiss } = drawn("gloss", "mine");
  const second = root.querySelectorAll("article")[1]!;
  click(button(second, "Not this one"));
  await act(async () => click(button(second, "On this site")));
  expect(onDismiss.mock.calls[0]![0]).toMatchObject({
    corpus: "mine",
    entity: "jack-ma",
    surface: "ma",
    scope: "site",
    where: "example.org",
    name: "Jack Ma of mine",
  });
  expect(second.textContent).toContain("“Ma” is no longer marked as Jack Ma of mine on example.org.");
  expect(button(root.querySelector("article")!, "Not this one")).toBeDefined();
});

test("what it did leaves the card open", async () => {
  const { root, send } = drawn("gloss");
  click(button(root, "Not this one"));
  await act(async () => click(button(root, "Everywhere")));
  expect(send).not.toHaveBeenCalledWith(expect.objectContaining({ type: "close" }));
});
