import { expect, test, vi } from "vitest";
import type { AnchorTask } from "../../utils/annotation/annotation.ts";
import { keepAnchored } from "../../entrypoints/content/beside/anchors.ts";
import { createAnnotationPainter } from "../../entrypoints/content/beside/annotation-painter.ts";
import type * as messaging from "../../utils/browser/messaging.ts";
import { showBody } from "../fixtures/page-body.ts";

const { ask } = vi.hoisted(() => ({ ask: vi.fn<(request: { type: string }) => Promise<unknown>>() }));
vi.mock("../../utils/browser/messaging.ts", async (original) => ({ ...(await original<typeof messaging>()), ask }));

const TASK = { id: "a", colour: "yellow", quote: { exact: "words that", prefix: "Some ", suffix: " were" } };

test("switched off while it asks what was saved: nothing is painted after", async () => {
  showBody("<p>Some words that were saved.</p>");
  const painter = createAnnotationPainter();
  let answer: (tasks: AnchorTask[]) => void = () => undefined;
  ask.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const anchors = keepAnchored(painter, () => undefined);
  const reloaded = anchors.reload();
  anchors.stop();
  answer([TASK as unknown as AnchorTask]);
  await reloaded;
  expect([...painter.all()]).toEqual([]);
});
