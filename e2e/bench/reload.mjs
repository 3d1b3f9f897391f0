// A desk is opened again with 10,000 cases on the device, until 50 rows stand on the screen.
import { freshBrowser, median, plainPage } from "./browser.mjs";
import { openHall } from "./hall.mjs";
import { allCases } from "./records.mjs";

const ROWS = 50;
const COUNTERS = 8;

export async function reload({ bin, cache, raw, rounds, say, cases = 10_000 }) {
  const hall = await openHall(bin, cases, cache);
  raw.serve(await allCases(hall));
  const { device, close } = await freshBrowser();
  const page = await device.newPage();
  await page.goto(`${hall.url}/desk`);
  await page.getByTestId("desk-open-code").fill(hall.code);
  await page.getByTestId("desk-open-submit").click();
  await openBusiestCounter(page);
  const plain = await plainPage(device, hall.url);
  await plain.evaluate((url) => globalThis.raw.load(url), raw.url);
  await plain.close();
  await page.waitForFunction(() => document.documentElement.dataset.offline === "ready");

  const [ours, yardstick] = [[], []];
  await device.addInitScript(paintedRows, ROWS);
  await device.addInitScript(rawRows, ROWS);
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
  return [{ name: `opening with 10,000 cases until ${ROWS} rows are painted`, ours: median(own), yardstick: median(plainMs), ratio, unit: "ms" }];
}

async function opened(page, url) {
  await page.goto(url);
  return page.evaluate(() => globalThis.painted);
}

/** Sits where most cases are open: no list is filled with what is not there. */
async function openBusiestCounter(page) {
  for (let counter = COUNTERS; counter >= 1; counter -= 1) {
    await page.getByTestId("desk-staff-101").click();
    await page.getByTestId(`desk-counter-${counter}`).click();
    await page.getByTestId("desk-sit").click();
    await page.getByTestId("desk-call-next").waitFor();
    if ((await page.getByTestId("today-row").count()) >= ROWS) return;
    await page.getByTestId("desk-menu").click();
    await page.getByTestId("desk-change-seat").click();
  }
  throw new Error(`no counter has ${ROWS} open cases`);
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
