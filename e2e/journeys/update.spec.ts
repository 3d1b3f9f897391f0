// A new version is put on the server while desks work: no white page, no mixture, no lost work (F38).
import { rename } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { Desk } from "../fixtures/desk.ts";
import { drop } from "../fixtures/line.ts";
import { copyClient, makeNext } from "../fixtures/release.ts";
import { readyForOffline, version } from "../fixtures/shell.ts";
import { expect, test } from "../fixtures/test.ts";

test("f38 an old tab goes on with its unsent work; when all are closed the new version starts and sends it", async ({
  hall,
  line,
  device,
}) => {
  const folder = await copyClient(hall);
  await hall.stop();
  await hall.start(folder);
  const office = await device({ baseURL: line.url });
  const desk = await Desk.open(office, await hall.code());
  await desk.allSent();
  await readyForOffline(desk.page);
  const old = await version(desk.page);

  const held = line.on(/^\/api\//, drop);
  line.cut();
  line.mend();
  const number = await desk.takeIn({ name: "石换版" });
  await desk.unsent(1);

  const next = await makeNext(folder, "boot-desk");
  await lookForUpdate(desk);
  await expect(desk.page.locator("html")).toHaveAttribute("data-update", "waiting", { timeout: 30_000 });

  await test.step("the old tab and another one beside it go on in the old version", async () => {
    await desk.openCase(number);
    const second = await Desk.at(office);
    expect(await version(second.page)).toBe(old);
    await second.unsent(1);
    await second.page.close();
    const another = await desk.takeIn({ name: "石换版二" });
    expect(another).not.toBe(number);
    await desk.unsent(2);
  });

  await test.step("what is missing is missing, and no page stands in its place", async () => {
    for (const path of [next.gone, "/assets/nothing-00000000.wasm", "/assets/nothing-00000000.css"]) {
      const answer = await fetch(hall.url + path);
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get("content-type"), path).toMatch(/^text\/plain/);
    }
    const inside = await desk.page.evaluate(async () => {
      const answer = await fetch("/assets/nothing-00000000.js");
      return [answer.status, answer.headers.get("content-type") ?? ""];
    });
    expect(inside[0]).toBe(404);
    expect(inside[1]).not.toContain("html");
  });

  for (const page of office.pages()) await page.close();
  held();
  const fresh = await openedAs(office, next.version);
  await expect(fresh.page.locator("html")).toHaveAttribute("data-next", "yes");
  await fresh.allSent();
  expect((await hall.cases()).filter((entry) => entry.number === number)).toHaveLength(1);
});

test("f38 a version that is only half on the server does not start; the old one goes on, offline too", async ({
  hall,
  device,
}) => {
  const folder = await copyClient(hall);
  await hall.stop();
  await hall.start(folder);
  const office = await device();
  const desk = await Desk.open(office, await hall.code());
  await desk.allSent();
  await readyForOffline(desk.page);
  const old = await version(desk.page);

  const next = await makeNext(folder, "boot-desk");
  const asset = join(folder, next.fresh);
  await rename(asset, `${asset}.away`);
  const failed = desk.page.waitForResponse((answer) => answer.url().endsWith(next.fresh)).catch(() => null);
  await lookForUpdate(desk);
  await failed;
  await office.setOffline(true);
  await desk.page.reload();
  await expect(desk.callNext).toBeVisible();
  expect(await version(desk.page)).toBe(old);

  await office.setOffline(false);
  await rename(`${asset}.away`, asset);
  await lookForUpdate(desk);
  await expect(desk.page.locator("html")).toHaveAttribute("data-update", "waiting", { timeout: 30_000 });
  await desk.page.close();
  await openedAs(office, next.version);
});

/** Opens the desk in a version. The browser lets it in a moment after the last window of the old one has gone. */
async function openedAs(office: BrowserContext, wanted: string): Promise<Desk> {
  let desk: Desk | null = null;
  await expect
    .poll(async () => {
      await desk?.page.close();
      desk = await Desk.at(office);
      return version(desk.page);
    })
    .toBe(wanted);
  const opened = desk as unknown as Desk;
  await expect(opened.callNext).toBeVisible();
  return opened;
}

/** What a page does by itself when the line is back. */
async function lookForUpdate(desk: Desk): Promise<void> {
  await desk.page.evaluate(() => dispatchEvent(new Event("online")));
}
