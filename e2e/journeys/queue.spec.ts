// A number is taken, called, and seen on the wall; nobody is called twice.
import { Board } from "../fixtures/board.ts";
import { Desk, OTHER_SEAT } from "../fixtures/desk.ts";
import type { Hall } from "../fixtures/hall.ts";
import { Kiosk } from "../fixtures/kiosk.ts";
import { loseAnswer } from "../fixtures/line.ts";
import { expect, test } from "../fixtures/test.ts";

/** What stands on the wall within this time is at once, for somebody who waits. */
const AT_ONCE_MS = 1_000;

test("a number taken at the machine is called at the desk and stands on the wall within a second", async ({ hall, device }) => {
  const code = await hall.code();
  const wall = await Board.open(await device({ viewport: { width: 1920, height: 1080 } }));
  const kiosk = await Kiosk.open(await device(), code);
  const desk = await Desk.open(await device(), code, OTHER_SEAT);
  await desk.allSent();
  await emptyQueue(desk);

  const delays: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await finish(desk);
    const number = await kiosk.take("F");
    await expect(desk.callNext).toBeEnabled();
    await expect(desk.waiting).toHaveText("1");
    const seen = await wall.watchFor(number);
    const pressed = await press(desk);
    delays.push((await seen()) - pressed);
    await expect(desk.current).toHaveText(number);
    await expect(wall.big).toHaveText(number);
  }
  console.log(`    from the press to the wall: ${delays.join(", ")} ms`);
  expect(Math.max(...delays)).toBeLessThan(AT_ONCE_MS);
});

test("f30 two desks press next at once: two people, or one is told that nobody waits", async ({ hall, device }) => {
  const code = await hall.code();
  const kiosk = await Kiosk.open(await device(), code);
  const desks = [await Desk.open(await device(), code), await Desk.open(await device(), code, OTHER_SEAT)] as const;
  for (const desk of desks) await emptyQueue(desk);

  for (const taken of [2, 1]) {
    const numbers: string[] = [];
    for (let place = 0; place < taken; place += 1) numbers.push(await kiosk.take("F"));
    for (const desk of desks) await finish(desk);
    for (const desk of desks) await expect(desk.waiting).toHaveText(String(taken));
    const before = await Promise.all(desks.map((desk) => desk.serving()));
    await Promise.all(desks.map((desk) => desk.callNext.click()));
    const called = await Promise.all(desks.map((desk, place) => outcome(desk, before[place]!)));
    const people = called.filter((number) => number !== null);
    expect([...people].sort()).toEqual([...numbers].sort());
    expect(new Set(people).size).toBe(people.length);
  }
});

test("f30 the answer to a call is lost; pressing again calls the same person", async ({ hall, line, device }) => {
  const code = await hall.code();
  const desk = await Desk.open(await device({ baseURL: line.url }), code, OTHER_SEAT);
  const kiosk = await Kiosk.open(await device(), code);
  await emptyQueue(desk);
  const first = await kiosk.take("F");
  const second = await kiosk.take("F");
  await expect(desk.waiting).toHaveText("2");
  const calls = await callsAt(hall, OTHER_SEAT.counter);

  // The server hears the call; the desk hears nothing of it, by no way.
  let heard = 0;
  const speak = line.mute(/^\/api\/live/);
  const answer = line.on(/^\/api\/sync/, loseAnswer(hall.port, () => (heard += 1)));
  await desk.callNext.click();
  await expect.poll(() => callsAt(hall, OTHER_SEAT.counter)).toBe(calls + 1);
  expect(heard).toBeGreaterThan(0);
  await expect(desk.page.getByText("还没叫到号")).toBeVisible({ timeout: 30_000 });
  answer();
  speak();
  await desk.callNext.click();

  await expect(desk.current).toHaveText(first);
  await desk.allSent();
  await expect(desk.current).toHaveText(first);
  await expect(desk.page.getByTestId("desk-call-error")).toBeHidden();
  expect(await callsAt(hall, OTHER_SEAT.counter)).toBe(calls + 1);
  await desk.callNext.click();
  await expect(desk.current).toHaveText(second);
  expect(await callsAt(hall, OTHER_SEAT.counter)).toBe(calls + 2);
});

/** Finishes who is served: a press within two seconds of a call is the same press, with nobody in service a new one. */
async function finish(desk: Desk): Promise<void> {
  if (!(await desk.current.isVisible())) return;
  await desk.page.getByTestId("desk-finish").click();
  await expect(desk.current).toBeHidden();
}

/** How often a counter has called, by the journal. */
async function callsAt(hall: Hall, counter: number): Promise<number> {
  return (await hall.journal()).split(`what: Called(CounterNo(${counter}))`).length - 1;
}

/** Presses the button with the browser's own clock beside it. */
async function press(desk: Desk): Promise<number> {
  const at = await desk.callNext.evaluate((button) => {
    const at = Date.now();
    (button as HTMLButtonElement).click();
    return at;
  });
  return at;
}

/** Calls until nobody waits: the sample hall has a queue of its own. */
async function emptyQueue(desk: Desk): Promise<void> {
  for (;;) {
    const before = await desk.serving();
    const called = await next(desk, before);
    if (called === null) return void (await expect(desk.waiting).toHaveText("0"));
  }
}

/** Presses until the press counts as a new one: for two seconds after a call it is the same press. */
async function next(desk: Desk, before: string): Promise<string | null> {
  const nobody = desk.page.getByText("本窗口没有人等");
  await expect(async () => {
    await desk.callNext.click();
    await expect(desk.callNext).toHaveAttribute("aria-busy", "false");
    const over = (await nobody.isVisible()) && (await desk.waiting.innerText()) === "0";
    expect((await desk.serving()) !== before || over).toBe(true);
  }).toPass();
  return outcome(desk, before);
}

/** The person that a press called; none if nobody waits, which the desk says in plain words. */
async function outcome(desk: Desk, before: string): Promise<string | null> {
  await expect(desk.callNext).toHaveAttribute("aria-busy", "false");
  const nobody = desk.page.getByText("本窗口没有人等");
  const called = async () => ((await desk.serving()) === before ? "" : desk.serving());
  await expect
    .poll(async () => (await called()) !== "" || ((await nobody.isVisible()) && (await desk.waiting.innerText()) === "0"))
    .toBe(true);
  return (await called()) || null;
}
