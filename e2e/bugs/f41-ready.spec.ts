// F41: ready for offline means that everything is there.
import { Board } from "../fixtures/board.ts";
import { Desk } from "../fixtures/desk.ts";
import { Kiosk } from "../fixtures/kiosk.ts";
import { Manage } from "../fixtures/manage.ts";
import { printed, readyForOffline } from "../fixtures/shell.ts";
import { expect, test } from "../fixtures/test.ts";

/** What each of these files is needed for comes only later. */
const LATER = [/^\/assets\/pinyin-/, /^\/assets\/board-.*\.wasm/, /^\/assets\/kiosk-.*\.js/, /^\/manage$/];

test("f41 while one file is missing the device is not ready; it goes on by itself when the file is there", async ({
  hall,
  line,
  device,
}) => {
  for (const path of LATER) {
    await test.step(String(path), async () => {
      const office = await device({ baseURL: line.url });
      let asked = 0;
      const missing = line.on(path, (_asked, answer) => {
        asked += 1;
        answer.writeHead(404, { "content-type": "text/plain" });
        answer.end("not found");
      });
      const page = await office.newPage();
      await page.goto("/desk");
      await expect.poll(() => asked).toBeGreaterThan(0);
      await expect(page.locator("html")).not.toHaveAttribute("data-offline", "ready");
      const state = await page.evaluate(() => (window as unknown as { bianminOffline(): Promise<{ state: string }> }).bianminOffline());
      expect(state.state).not.toBe("ready");
      missing();
      await readyForOffline(page);
      await office.close();
    });
  }
  expect(await hall.code()).not.toBe("");
});

test("f41 once ready, every page works offline without having been opened before", async ({ hall, device }) => {
  const office = await device();
  const first = await Desk.open(office, await hall.code());
  await first.allSent();
  await readyForOffline(first.page);
  await first.page.close();
  await office.setOffline(true);
  await hall.kill();

  const desk = await Desk.at(office);
  await expect(desk.callNext).toBeVisible();
  const number = await desk.takeIn({ name: "曾大山", item: "临时救助" });
  await expect(desk.rows.filter({ hasText: "曾大山" })).toBeVisible();
  expect(await printed(desk.page)).toHaveLength(1);
  for (const typed of [number, "zengdashan", "zds"]) {
    await desk.search(typed);
    await expect(desk.found(number), typed).toBeVisible();
    await desk.search("");
  }
  const manage = await Manage.at(office);
  await expect(manage.tiles.first()).toHaveAttribute("data-count", /^\d+$/);
  const kiosk = await Kiosk.at(office);
  await expect(kiosk.page.locator("main")).toBeVisible();
  const wall = await office.newPage();
  await wall.goto("/board");
  await expect(new Board(wall).root).toBeVisible();
  for (const page of office.pages()) await expect(page.locator("#bianmin-stop")).toHaveCount(0);
});
