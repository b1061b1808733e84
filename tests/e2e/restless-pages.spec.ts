/** Pages that never rest, or take back what we do: Gloss keeps within bounds, and catches up when they calm. */
import { article, expect, scripted } from "./gloss.ts";
import { cardOf, cardSeen } from "../browsers/marks.ts";
import { expectPainted } from "./painted.ts";
import { openWatched, spyOnMessages, test } from "./shared.ts";

const NAMES = article("Jack Ma founded Alibaba.", "Xinhua wrote of Tencent.");

/** What a page does to its text for some time; it counts how often somebody else had changed it. */
const REWRITES = [
  {
    name: "at once",
    act: () => {
      const paragraphs = [...document.querySelectorAll("p")];
      const texts = paragraphs.map(({ textContent }) => textContent);
      const restless = Object.assign(globalThis, { reverted: 0, calm: () => observer.disconnect() });
      const observer = new MutationObserver(() => {
        restless.reverted++;
        paragraphs.forEach((paragraph, index) => (paragraph.textContent = texts[index]!));
        observer.takeRecords();
      });
      for (const paragraph of paragraphs)
        observer.observe(paragraph, { childList: true, subtree: true, characterData: true });
      paragraphs[0]!.append("");
    },
  },
  {
    name: "by timer",
    act: () => {
      const paragraphs = [...document.querySelectorAll("p")];
      const texts = paragraphs.map(({ textContent }) => textContent);
      const restless = Object.assign(globalThis, { reverted: 0, calm: () => clearInterval(timer) });
      const timer = setInterval(() => {
        if (document.querySelector("mark")) restless.reverted++;
        paragraphs.forEach((paragraph, index) => (paragraph.textContent = texts[index]!));
      }, 10);
    },
  },
] as const;

interface Restless {
  reverted: number;
  calm: () => void;
}

for (const { name, act } of REWRITES) {
  for (const [kind, html] of [
    ["without script elements", NAMES],
    ["with scripts", scripted(NAMES)],
  ] as const) {
    test(`A6 a page ${kind} that rewrites its text ${name}: few tries, marked when it calms`, async ({
      gloss,
      site,
    }) => {
      const spy = await spyOnMessages(gloss);
      const { page, complaints } = await openWatched(gloss, site.put("/restless", html));
      await expectPainted(page);
      await page.evaluate(act);
      // Three seconds of the page's own clock.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
      const reverted = await page.evaluate(() => (globalThis as unknown as Restless).reverted);
      const asked = (await spy.messages()).filter(({ type }) => type === "linkText").length;
      expect.soft(reverted, "marks painted again and again").toBeLessThan(40);
      expect.soft(asked, "requests to the background").toBeLessThan(60);

      await page.evaluate(() => (globalThis as unknown as Restless).calm());
      await expectPainted(page, "after it calmed");
      expect(await page.locator("main").innerText()).toBe("Jack Ma founded Alibaba.\n\nXinhua wrote of Tencent.");
      expect(complaints).toEqual([]);
    });
  }
}

test("A7 a log of 2,000 lines a second: each line is read about once, the last is marked", async ({ gloss, site }) => {
  const SECONDS = 4;
  const spy = await spyOnMessages(gloss);
  const log = scripted(
    '<!doctype html><html lang="en"><title>Log</title><link rel="icon" href="data:,"><body><p>Jack Ma reads a log.</p></body></html>',
  );
  const { page, complaints } = await openWatched(gloss, site.put("/log", log));
  await expectPainted(page);
  const written = await page.evaluate(
    (seconds) =>
      new Promise<number>((resolve) => {
        const end = performance.now() + seconds * 1000;
        let lines = 0;
        let chars = 0;
        const timer = setInterval(() => {
          for (let line = 0; line < 20; line++) {
            const added = document.createElement("p");
            added.textContent = `${new Date().toISOString()} request ${++lines} of Tencent`;
            chars += added.textContent.length;
            document.body.append(added);
            // It keeps the last 500.
            if (lines > 500) document.body.querySelector("p")!.remove();
          }
          if (performance.now() < end) return;
          clearInterval(timer);
          const last = document.createElement("p");
          last.textContent = "Jack Ma closed the log for Alibaba.";
          document.body.append(last);
          resolve(chars);
        }, 10);
      }),
    SECONDS,
  );
  await expectPainted(page, "after the storm");
  const sent = (await spy.messages()).filter(({ type }) => type === "linkText");
  const chars = sent.flatMap(({ blocks = [] }) => blocks).reduce((sum, { text }) => sum + text.length, 0);
  expect(sent.length, "requests to the background").toBeLessThan(SECONDS * 25);
  expect(chars, "characters sent").toBeLessThan(written * 1.5);
  expect(complaints).toEqual([]);
});

test("A6 names stand at every moment while something ticks beside them", async ({ gloss, site }) => {
  const ticking = scripted(article("Jack Ma founded Alibaba, <b>0</b> people read in <i>Wuzhen</i>."));
  const spy = await spyOnMessages(gloss);
  const { page, complaints } = await openWatched(gloss, site.put("/ticking", ticking));
  await expectPainted(page);
  const drawn = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        let ticks = 0;
        const counts: number[] = [];
        const look = (): void => {
          // Two ranges may stand over one name for a moment; what is seen is its place.
          const places = [...CSS.highlights].flatMap(([, ranges]) =>
            [...ranges].flatMap(({ startContainer, startOffset }) =>
              startContainer.isConnected ? `${startContainer.nodeValue} ${startOffset}` : [],
            ),
          );
          counts.push(new Set(places).size);
          if (ticks < 20) port2.postMessage("");
          else resolve(counts);
        };
        // More often than frames: any of these moments could be one.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", look);
        port1.start();
        look();
        const timer = setInterval(() => {
          document.querySelector("b")!.textContent = String(++ticks);
          if (ticks === 20) clearInterval(timer);
        }, 120);
      }),
  );
  expect(drawn.length).toBeGreaterThan(200);
  expect(drawn.filter((names) => names !== 3).length, "moments with other than three names").toBe(0);
  await expectPainted(page, "after the last tick");
  await expect.poll(async () => (await gloss.reportOf(page))?.status).toBe("done");
  const reports = (await spy.messages()).filter(({ type }) => type === "reportPage");
  expect(reports.length, "nothing is told again that was told before").toBeLessThan(8);
  expect(complaints).toEqual([]);
});

test("A6 where the part that marks is refused, it is asked for a few times, and the popup says so", async ({
  gloss,
  site,
}) => {
  const [worker] = gloss.context.serviceWorkers();
  await worker!.evaluate(() => {
    const { scripting } = (globalThis as unknown as { chrome: { scripting: object } }).chrome;
    Object.assign(scripting, { executeScript: () => Promise.reject(new Error("refused")) });
  });
  const spy = await spyOnMessages(gloss);
  const { page } = await openWatched(gloss, site.put("/refused", scripted(NAMES)));
  await expect.poll(async () => (await gloss.reportOf(page))?.status).toBe("failed");
  await page.evaluate(async () => {
    for (let n = 0; n < 50; n++) {
      document.body.append(`${n} `);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  const asked = (await spy.messages()).filter(({ type }) => type === "loadPart");
  expect(asked.length).toBeLessThan(5);
  await gloss.stopBackground(); // the next has all its parts again
});

/** What a page puts in place of all it had. */
const REPLACED = [
  {
    name: "replaces its body",
    act: () => {
      const body = document.createElement("body");
      body.append(Object.assign(document.createElement("p"), { textContent: "Baidu came to Wuzhen." }));
      document.body.replaceWith(body);
    },
  },
  {
    name: "opens its document again and writes",
    act: () => {
      document.open();
      document.write("<!doctype html><title>New</title><p>Baidu came to <script>0</script>Wuzhen.</p>");
      document.close();
    },
  },
  {
    name: "writes without opening",
    act: () => document.write("<!doctype html><title>New</title><p>Baidu came to Wuzhen.</p>"),
  },
  {
    name: "swaps its root element",
    act: () => {
      const root = document.createElement("html");
      const body = document.createElement("body");
      body.append(Object.assign(document.createElement("p"), { textContent: "Baidu came to Wuzhen." }));
      root.append(document.createElement("head"), body);
      document.documentElement.replaceWith(root);
    },
  },
  {
    name: "takes its root element away and brings another",
    act: () => {
      document.documentElement.remove();
      const root = document.createElement("html");
      root.append(document.createElement("body"));
      document.append(root);
      document.body.append(Object.assign(document.createElement("p"), { textContent: "Baidu came to Wuzhen." }));
    },
  },
] as const;

for (const { name, act } of REPLACED) {
  test(`A15 a page that ${name} is marked again`, async ({ gloss, site }) => {
    for (const html of [NAMES, scripted(NAMES)]) {
      const { page, complaints } = await openWatched(gloss, site.put("/replaced", html));
      await expectPainted(page);
      await page.evaluate(act);
      await expectPainted(page, name);
      // And it goes on listening.
      await page.evaluate(() =>
        document.body.append(Object.assign(document.createElement("p"), { textContent: "Alibaba came late." })),
      );
      await expectPainted(page, "later");
      expect(await page.evaluate(() => document.querySelectorAll("p").length)).toBe(2);
      // Also to the reader.
      const spot = await page.evaluate(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector("p")!);
        const { x, y, height } = range.getBoundingClientRect();
        return { x: x + 10, y: y + height / 2 };
      });
      await page.mouse.click(spot.x, spot.y);
      await cardSeen(await cardOf(page));
      expect(complaints).toEqual([]);
    }
  });
}
