// A desk is opened again with 10,000 cases on the device, until the rows of its list stand on the screen, 50 at the most.
import { freshBrowser, median, plainPage } from "./browser.mjs";
import { openHall } from "./hall.mjs";
import { allCases } from "./records.mjs";

const MOST_ROWS = 50;
const COUNTERS = 8;

export async function reload({ bin, cache, raw, rounds, say, cases = 10_000 }) {
  const hall = await openHall(bin, cases, cache);
  raw.serve(await allCases(hall));
  const { device, close } = await freshBrowser();
  const page = await device.newPage();
  await page.goto(`${hall.url}/desk`);
  await page.getByTestId("desk-open-code").fill(hall.code);
  await page.getByTestId("desk-open-submit").click();
  const count = await openBusiestCounter(page);
  const plain = await plainPage(device, hall.url);
  await plain.evaluate((url) => globalThis.raw.load(url), raw.url);
  await plain.close();
  await page.waitForFunction(() => document.documentElement.dataset.offline === "ready");

  const [ours, yardstick] = [[], []];
  await device.addInitScript(paintedRows, count);
  await device.addInitScript(rawRows, count);
  for (let round = 0; round < rounds + 1; round += 1) {
    ours.push(await opened(page, `${hall.url}/desk`));
    yardstick.push(await opened(page, `${hall.url}/?raw`));
    say(`opened again, round ${round}: ours ${Math.round(ours.at(-1))}, raw ${Math.round(yardstick.at(-1))} ms`);
  }
  await close();
  await hall.close();
  // The first round only warms up.
  const [own, plainMs] = [ours.slice(1), yardstick.slice(1)];
  const ratio = median(own.map((ms, round) => ms / plainMs[round]));
  return [{ name: `opening with 10,000 cases until ${count} rows are painted`, ours: median(own), yardstick: median(plainMs), ratio, unit: "ms" }];
}

async function opened(page, url) {
  await page.goto(url);
  return page.evaluate(() => globalThis.painted);
}

/** Sits where most cases are open; how many of them the list shows. */
async function openBusiestCounter(page) {
  const shown = [];
  const sit = async (counter) => {
    await page.getByTestId("desk-staff-101").click();
    await page.getByTestId(`desk-counter-${counter}`).click();
    await page.getByTestId("desk-sit").click();
    await page.locator(".sync-light--sent").waitFor();
    return page.getByTestId("today-row").count();
  };
  const rise = async () => {
    await page.getByTestId("desk-menu").click();
    await page.getByTestId("desk-change-seat").click();
  };
  for (let counter = 1; counter <= COUNTERS; counter += 1) {
    shown.push(await sit(counter));
    await rise();
  }
  const busiest = shown.indexOf(Math.max(...shown)) + 1;
  return Math.min(MOST_ROWS, await sit(busiest));
}

/** Before the surface's own code: when so many rows are painted, since the page was asked for. */
function paintedRows(count) {
  if (location.search === "?raw") return;
  globalThis.painted = new Promise((found) => {
    const look = new MutationObserver(() => {
      if (document.querySelectorAll('[data-testid="today-row"]').length < count) return;
      look.disconnect();
      requestAnimationFrame(() => setTimeout(() => found(performance.now())));
    });
    look.observe(document, { subtree: true, childList: true });
  });
}

/** The same by hand: open, read 50 by the index, make rows. */
function rawRows(count) {
  if (location.search !== "?raw") return;
  globalThis.painted = (async () => {
    const done = (request) => new Promise((good) => (request.onsuccess = () => good(request.result)));
    const db = await done(indexedDB.open("raw"));
    const rows = await done(db.transaction("cases").objectStore("cases").index("pending").getAll(null, count));
    if (document.readyState === "loading") await new Promise((ready) => document.addEventListener("DOMContentLoaded", ready));
    const list = document.createElement("ul");
    for (const row of rows) {
      const item = list.appendChild(document.createElement("li"));
      for (const part of [row.name, row.itemName, row.number, String(row.pending)]) item.appendChild(document.createElement("span")).textContent = part;
    }
    document.body.append(list);
    return new Promise((found) => requestAnimationFrame(() => setTimeout(() => found(performance.now()))));
  })();
}
