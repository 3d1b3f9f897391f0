// The server loses its power again and again while a desk works: nothing that was saved is lost, nothing is there twice.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Desk } from "../fixtures/desk.ts";
import { expect, test } from "../fixtures/test.ts";

const NOTES = 195;
const CUTS = [40, 90, 140];

interface Store {
  ask(question: unknown): Promise<[number, [unknown]]>;
}
interface Driver {
  connect(): Promise<Store>;
  asks: Record<string, (...parts: unknown[]) => unknown>;
  actions: Record<string, (...parts: unknown[]) => unknown>;
}

test("k04 five cases and 195 notes over three power cuts: all there, each once", async ({ hall, device }) => {
  test.slow();
  const desk = await Desk.open(await device(), await hall.code());
  await desk.allSent();
  const numbers: string[] = [];
  for (let place = 1; place <= 5; place += 1) {
    if (place === 3) await hall.powerCut();
    numbers.push(await desk.takeIn({ name: `石断电${"一二三四五"[place - 1]}` }));
  }

  // The rest goes through a second tab of the same device, by the store's own port: a person cannot type so fast.
  await desk.page.evaluate(await readFile(join(import.meta.dirname, "../fixtures/store-driver.js"), "utf8"));
  const issue = (from: number, to: number) =>
    desk.page.evaluate(
      async ({ number, from, to }) => {
        const world = globalThis as unknown as { bianminDriver: Driver; second?: Promise<Store> };
        const { asks, actions } = world.bianminDriver;
        const store = await (world.second ??= world.bianminDriver.connect());
        const [, [rows]] = await store.ask(asks.search!(number));
        const record = (rows as unknown[][])[0]![0];
        for (let place = from; place < to; place += 1) {
          const [, [issued]] = await store.ask(asks.issue!(actions.note!(record, `断电备注${place}号`), "108", 1));
          if ((issued as [number])[0] !== 0) throw new Error(`note ${place}: ${JSON.stringify(issued)}`);
        }
      },
      { number: numbers[0]!, from, to },
    );
  let done = 0;
  for (const cut of [...CUTS, NOTES]) {
    const going = issue(done, cut);
    if (cut !== NOTES) await hall.powerCut();
    await going;
    done = cut;
  }

  await desk.allSent(90_000);
  const journal = await hall.journal();
  for (let place = 0; place < NOTES; place += 1) {
    expect(journal.split(`Note { case`).filter((part) => part.includes(`"断电备注${place}号"`)).length, `note ${place}`).toBe(1);
  }
  const cases = (await hall.cases()).filter((entry) => entry.name.startsWith("石断电"));
  expect(cases.map((entry) => entry.number)).toEqual(numbers);
  expect(await hall.verify()).toContain("The chain holds");
});
