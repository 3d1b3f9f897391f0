// F39: leaving a page while it loads does not break the app; if it stops, a person sees it and loses nothing.
import { Desk } from "../fixtures/desk.ts";
import { drop } from "../fixtures/line.ts";
import { expect, test } from "../fixtures/test.ts";

const STEPS = 300;

test("f39 three hundred changes of place while every answer is late: no panic", async ({ hall, line, device, faults }) => {
  test.slow();
  const desk = await Desk.open(await device({ baseURL: line.url }), await hall.code());
  await desk.allSent();
  const numbers = (await hall.cases()).slice(-10).map((entry) => entry.number);
  line.slow(2_000);
  const { page } = desk;
  const dice = seeded(2026);
  const moves: (() => Promise<unknown>)[] = [
    () => page.goBack({ waitUntil: "commit" }).catch(() => null),
    () => page.goForward({ waitUntil: "commit" }).catch(() => null),
    () => page.keyboard.press("Escape"),
    () => desk.searchBox.fill(numbers[dice(numbers.length)]!, { timeout: 1_000 }).catch(() => null),
    () => desk.searchBox.press("Enter", { timeout: 1_000 }).catch(() => null),
    () => desk.rows.nth(dice(5)).click({ timeout: 1_000 }).catch(() => null),
    () => page.keyboard.press("F8"),
    () => desk.field("name").fill("石走开", { timeout: 200 }).catch(() => null),
    () => page.getByTestId("intake-item").nth(dice(10)).click({ timeout: 200 }).catch(() => null),
    () => page.getByTestId("step-cancel").click({ timeout: 200 }).catch(() => null),
    () => desk.step(["note", "correct", "conclude", "supply"][dice(4)]!).click({ timeout: 200 }).catch(() => null),
    () => page.keyboard.press("Enter"),
    () => page.evaluate((number) => history.pushState(null, "", `/desk/case/${number}`), numbers[dice(numbers.length)]!),
    () => page.evaluate(() => dispatchEvent(new PopStateEvent("popstate"))),
  ];
  for (let step = 0; step < STEPS; step += 1) {
    await moves[dice(moves.length)]!();
    expect(faults, `after step ${step}`).toEqual([]);
    await expect(page.locator("#bianmin-stop")).toHaveCount(0);
  }
  line.slow(0);
  await page.goto("/desk");
  await expect(desk.callNext).toBeVisible();
  await desk.allSent();
});

test("f39 when the program does stop: a plain message, a button, and the unsent work is there", async ({
  hall,
  line,
  device,
  faults,
}) => {
  const desk = await Desk.open(await device({ baseURL: line.url }), await hall.code());
  await desk.allSent();
  const off = line.on(/^\/api\//, drop);
  line.cut();
  line.mend();
  const number = await desk.takeIn({ name: "石停住" });
  await desk.unsent(1);
  await desk.page.evaluate(() => (window as unknown as { __bianminPanic(text: string): void }).__bianminPanic("test/switch.rs:1"));
  const box = desk.page.getByRole("alertdialog", { name: "程序停住了" });
  await expect(box).toContainText("没有丢");
  await expect(box.getByRole("button", { name: "重新打开" })).toBeFocused();
  await box.getByRole("button", { name: "重新打开" }).click();
  await expect(desk.callNext).toBeVisible();
  await desk.unsent(1);
  const report = await desk.page.evaluate(() => sessionStorage.getItem("bianmin-stop"));
  expect(report).toContain("test/switch.rs:1");
  off();
  await desk.allSent();
  expect((await hall.cases()).map((entry) => entry.number)).toContain(number);
  expect(faults.every((fault) => fault.includes("bianmin stopped"))).toBe(true);
  faults.length = 0;
});

/** Numbers below a bound, the same in every run. */
function seeded(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
