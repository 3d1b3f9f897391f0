// The wall says how old it is, keeps what is still true, and comes back by itself.
import { Board } from "../fixtures/board.ts";
import { Desk, OTHER_SEAT } from "../fixtures/desk.ts";
import type { Hall } from "../fixtures/hall.ts";
import { Kiosk } from "../fixtures/kiosk.ts";
import { type Device, expect, test } from "../fixtures/test.ts";

const WALL = { viewport: { width: 1920, height: 1080 } };
const DAY_MS = 86_400_000;

test("f35 the server goes: the last truth stays, marked with its age; a reload shows it too; then all is well again", async ({
  hall,
  device,
}) => {
  const wall = await device(WALL);
  await wall.clock.install();
  const board = await Board.open(wall);
  await board.ready();
  const called = await call(hall, device);
  await expect(board.big).toHaveText(called);

  await hall.kill();
  await wall.clock.fastForward(44_000);
  await expect(board.root).toHaveAttribute("data-stale", "true");
  await expect(board.calls).toContainText("数据截至");
  await expect(board.calls).toContainText(called);

  await board.page.reload();
  await expect(board.root).toHaveAttribute("data-stale", "true", { timeout: 20_000 });
  await expect(board.calls).toContainText(called);
  await expect(board.calls).toContainText("数据截至");

  await hall.start();
  await wall.clock.fastForward(15_000);
  await expect(board.root).toHaveAttribute("data-stale", "false", { timeout: 15_000 });
  const next = await call(hall, device);
  await expect(board.big).toHaveText(next);
});

test("f35 the line falls silent without a word: marked, and back within fifteen seconds of recovery", async ({
  hall,
  line,
  device,
}) => {
  const wall = await device({ ...WALL, baseURL: line.url });
  await wall.clock.install();
  const board = await Board.open(wall);
  line.silence();
  await wall.clock.fastForward(44_000);
  await expect(board.root).toHaveAttribute("data-stale", "true");
  line.mend();
  const mended = Date.now();
  await expect(board.root).toHaveAttribute("data-stale", "false", { timeout: 15_000 });
  console.log(`    back after ${Date.now() - mended} ms`);
  const called = await call(hall, device);
  await expect(board.big).toHaveText(called);
});

for (const [what, at] of [
  ["the next morning", () => Date.now() + DAY_MS],
  ["a morning of 1970: the machine has lost its clock", () => 0],
] as const) {
  test(`f34 without the server no old call is shown on ${what}`, async ({ hall, device }) => {
    const wall = await device(WALL);
    let board = await Board.open(wall);
    await board.ready();
    const called = await call(hall, device);
    await expect(board.big).toHaveText(called);
    await hall.kill();
    await board.page.close();

    await wall.clock.setFixedTime(at());
    const page = await wall.newPage();
    await page.goto("/board");
    board = new Board(page);
    await expect(page.getByRole("heading", { name: "请听窗口叫号" })).toBeVisible({ timeout: 20_000 });
    await expect(page.locator("body")).toContainText("没有连上中心");
    await expect(page.locator("body")).not.toContainText(called);

    await hall.start();
    await expect(board.root).toHaveAttribute("data-stale", "false", { timeout: 30_000 });
    await expect(board.calls).toContainText(called);
  });
}

/** Somebody takes a number and is called at the counter that serves only this queue. */
async function call(hall: Hall, device: Device): Promise<string> {
  const code = await hall.code();
  const [counter, machine] = [await device(), await device()];
  const desk = await Desk.open(counter, code, OTHER_SEAT);
  const kiosk = await Kiosk.open(machine, code);
  await kiosk.take("F");
  await expect(desk.waiting).not.toHaveText("0");
  const before = await desk.serving();
  await desk.callNext.click();
  await expect.poll(() => desk.serving()).not.toBe(before);
  const called = await desk.serving();
  await counter.close();
  await machine.close();
  return called;
}
