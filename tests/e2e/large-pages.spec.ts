/** Pages far larger than anybody reads: done, or done in part and said so. */
import { article, expect, readToEnd, scripted } from "./gloss.ts";
import { expectPainted } from "./painted.ts";
import { openWatched, spyOnMessages, test } from "./shared.ts";

const TEXT = "Jack Ma founded Alibaba.";

const LARGE: { name: string; make: () => void; least: number }[] = [
  {
    name: "5 MB of text",
    make: () => {
      const line = "That was long ago for anyone who remembers it well, and nothing came of it. ";
      for (let block = 0; block < 6400; block++) {
        const paragraph = document.createElement("p");
        paragraph.append(`Jack Ma came. ${line.repeat(10)}`);
        document.body.append(paragraph);
      }
    },
    least: 1000,
  },
  {
    name: "one text node of 10 MB",
    make: () => {
      const line = "nothing that matters to anyone at all. ";
      document.body.append(`Xinhua says: ${line.repeat(50_000)} Tencent came. ${line.repeat(210_000)} Alibaba came.`);
    },
    least: 2,
  },
  {
    name: "200,000 nodes",
    make: () => {
      for (let block = 0; block < 1000; block++) {
        const paragraph = document.createElement("p");
        for (let piece = 0; piece < 67; piece++) {
          const bold = document.createElement("b");
          bold.append(piece === 0 ? "Tencent" : "Nobody");
          paragraph.append(bold, " was there. ");
        }
        document.body.append(paragraph);
      }
    },
    least: 1000,
  },
  {
    name: "5,000 levels",
    make: () => {
      // Blocks that deep crash Chromium by themselves.
      let deepest: Element = document.body;
      for (let level = 0; level < 5000; level++) {
        const inner = document.createElement("span");
        deepest.append(inner);
        deepest = inner;
      }
      deepest.append("Xinhua at the bottom.");
    },
    least: 1,
  },
];

/** Made while the page loads, as a server would send it. */
const madeBy = (make: () => void): string =>
  `<!doctype html><title>Large</title><link rel="icon" href="data:,"><body><script>(${make.toString()})();</script></body>`;

for (const { name, make, least } of LARGE) {
  test(`B7 ${name}: read, or in part and said so`, async ({ gloss, site }) => {
    test.slow();
    const { page, complaints } = await openWatched(gloss, site.put("/large", madeBy(make)));
    const chars = await page.evaluate(() => document.body.textContent.length);
    await expect
      .poll(
        async () => {
          const report = await gloss.reportOf(page);
          const painted = await page.evaluate(() =>
            [...CSS.highlights].reduce((sum, [key, { size }]) => sum + (key.startsWith("gloss") ? size : 0), 0),
          );
          return { status: report?.status, partial: report?.partial, painted: painted >= least };
        },
        { timeout: 60_000, intervals: [100, 250] },
      )
      .toEqual({ status: "done", partial: chars > 3_000_000, painted: true });
    expect(complaints).toEqual([]);
  });
}

test("B7 what was left out of an endless text is read when the reader asks", async ({ gloss, site }) => {
  test.slow();
  const html = `<!doctype html><title>Large</title><link rel="icon" href="data:,"><body><script>
    document.body.append("Xinhua says: " + "nothing that matters to anyone at all. ".repeat(90_000) + "Alibaba came.");
  </script></body>`;
  const { page, complaints } = await openWatched(gloss, site.put("/large", html));
  const report = async () => {
    const { status, partial, entities = [] } = (await gloss.reportOf(page)) ?? {};
    return { status, partial, names: entities.map(({ entity }) => entity) };
  };
  await expect.poll(report, { timeout: 60_000 }).toEqual({ status: "done", partial: true, names: ["xinhua"] });
  const popup = await gloss.openPopup(page);
  await popup.getByRole("button", { name: "Read the rest" }).click();
  await expect
    .poll(report, { timeout: 60_000 })
    .toEqual({ status: "done", partial: false, names: ["xinhua", "alibaba"] });
  expect(complaints).toEqual([]);
});

test("B7 ten thousand frames that come and go leave the page alive", async ({ gloss, site }) => {
  const { page, complaints } = await openWatched(gloss, site.put("/page", scripted(article(TEXT))));
  await readToEnd(gloss, page);
  await page.evaluate(() => {
    for (let time = 0; time < 10_000; time++) {
      const frame = document.createElement("iframe");
      if (time % 100 === 0) document.body.append(frame);
      frame.remove();
    }
    const late = document.createElement("p");
    late.append("Tencent came.");
    document.body.append(late);
  });
  await expectPainted(page);
  expect(complaints).toEqual([]);
});

test("B7 the first report of a page that takes its time says that it is being read", async ({ gloss, site }) => {
  const spy = await spyOnMessages(gloss);
  await openWatched(gloss, site.put("/large", madeBy(LARGE[0]!.make)));
  const reports = async () => (await spy.messages()).filter(({ type }) => type === "reportPage");
  await expect.poll(async () => (await reports()).at(-1)).toMatchObject({ status: "done" });
  expect((await reports())[0]).toMatchObject({ status: "reading" });
});
