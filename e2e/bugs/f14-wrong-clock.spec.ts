// F14: a device with a wrong clock: said in plain words, and no work is refused for it.
import { wrongClock } from "../fixtures/clock.ts";
import { Desk, OTHER_SEAT } from "../fixtures/desk.ts";
import { expect, test } from "../fixtures/test.ts";

const HOUR_MS = 3_600_000;

for (const [what, by, says] of [
  ["an hour fast", HOUR_MS, "这台电脑的钟快了 60 分钟"],
  ["a day slow", -24 * HOUR_MS, "这台电脑的钟慢了 24 小时"],
  ["in the year 2000", Date.UTC(2000, 0, 1) - Date.now(), "这台电脑的钟慢了"],
] as const) {
  test(`f14 the clock is ${what}: named on the screen, everything arrives under today's dates`, async ({ hall, device }) => {
    const code = await hall.code();
    const office = await device({ serviceWorkers: "block" });
    await wrongClock(office, by);
    const desk = await Desk.open(office, code);
    await expect(desk.page.getByText(says)).toBeVisible();
    await expect(desk.page.getByText(/电脑上是 .*，中心是 /)).toBeVisible();
    // The light tells times by the centre's clock, not by the one that is wrong.
    await desk.allSent();
    const [, hour, minute] = /全部已送达 (\d\d):(\d\d)/.exec(await desk.light.innerText())!;
    expect(minutesFrom(Number(hour) * 60 + Number(minute))).toBeLessThanOrEqual(2);

    await hall.kill();
    await expect(desk.light).toContainText("离线");
    const first = await desk.takeIn({ name: "石快慢", phone: "13800000001" });
    const second = await desk.takeIn({ name: "石慢快", phone: "13800000002" });
    await desk.openCase(first);
    await desk.correctPhone("13800000009");
    await hall.start();
    await desk.unsent(0, 60_000);

    const arrived = (await hall.cases()).filter((entry) => [first, second].includes(entry.number));
    expect(arrived).toHaveLength(2);
    expect(first.split("-")[1]).toBe(beijing());
    await hall.verify();
    const other = await Desk.open(await device(), code, OTHER_SEAT);
    await other.openCase(first);
    await expect(other.page.getByRole("main")).toContainText("138****0009");
    await expect(other.page.getByText("收件日期待确认")).toBeVisible();
  });
}

test("f14 a device that was never connected since its clock went wrong: the date is marked for the clerk", async ({
  hall,
  device,
}) => {
  const code = await hall.code();
  const office = await device({ serviceWorkers: "block" });
  let desk = await Desk.open(office, code);
  await desk.allSent();
  await desk.page.close();

  // Overnight the clock falls back by two days; the server is away when the clerk begins.
  await wrongClock(office, -48 * HOUR_MS);
  await office.route("**/api/**", (route) => route.abort());
  desk = await Desk.at(office);
  await expect(desk.callNext).toBeVisible();
  const number = await desk.takeIn({ name: "石隔夜", phone: "13800000003" });
  await desk.unsent(1);
  await office.unroute("**/api/**");
  await desk.unsent(0, 60_000);

  const other = await Desk.open(await device(), code, OTHER_SEAT);
  await other.openCase(number);
  await expect(other.page.getByText("收件日期待确认")).toBeVisible();
  await expect(other.step("confirm-day")).toBeVisible();
});

/** Today's date in Beijing, as a case's number shows it. */
function beijing(): string {
  return new Date(Date.now() + 8 * HOUR_MS).toISOString().slice(2, 10).replaceAll("-", "");
}

/** How far a time of day, in minutes, is from now in Beijing. */
function minutesFrom(minutes: number): number {
  const now = Math.floor((Date.now() + 8 * HOUR_MS) / 60_000) % 1440;
  const apart = Math.abs(now - minutes);
  return Math.min(apart, 1440 - apart);
}
