// F13: day totals are cut at Beijing midnight, whatever the zone of server or device.
import { Desk, OTHER_SEAT } from "../fixtures/desk.ts";
import { Manage } from "../fixtures/manage.ts";
import { expect, test } from "../fixtures/test.ts";

test.use({ wanted: { zone: "America/New_York" } });

const BEIJING_MS = 8 * 3_600_000;

test("f13 every device counts the same today, by Beijing's day", async ({ hall, device }) => {
  const code = await hall.code();
  const zones = ["Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"];
  const counts: Record<string, number>[] = [];
  const offices = [];
  for (const [place, timezoneId] of zones.entries()) {
    const office = await device({ timezoneId });
    const desk = await Desk.open(office, code, place === 0 ? undefined : OTHER_SEAT);
    offices.push({ office, desk });
  }
  const number = await offices[1]!.desk.takeIn({ name: "石时区" });
  for (const { desk } of offices) await desk.allSent();
  for (const { office } of offices) {
    const manage = await Manage.at(office);
    await expect(manage.tiles.first()).toHaveAttribute("data-count", /^\d+$/);
    counts.push(await manage.counts());
  }
  expect(counts[1]).toEqual(counts[0]);
  expect(counts[2]).toEqual(counts[0]);

  const today = new Date(Date.now() + BEIJING_MS).toISOString().slice(2, 10).replaceAll("-", "");
  expect(number.split("-")[1]).toBe(today);
  const received = [...(await hall.journal()).matchAll(/Received\(Case \{.*?received: Timestamp\((\d+)\)/g)];
  const dayOf = (at: number) => Math.floor((at + BEIJING_MS) / 86_400_000);
  const expected = received.filter((found) => dayOf(Number(found[1])) === dayOf(Date.now())).length;
  const tile = Object.entries(counts[0]!).find(([name]) => /received/i.test(name));
  expect(tile?.[1]).toBe(expected);
});
