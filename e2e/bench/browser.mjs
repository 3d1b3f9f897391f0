// Browsers with a profile on disk, for storage in memory is another thing; and functions that run inside their pages.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];
const DRIVER = await readFile(join(import.meta.dirname, "../fixtures/store-driver.js"), "utf8");

/** A browser with a fresh profile. */
export async function freshBrowser() {
  const profile = await mkdtemp(join(tmpdir(), "bianmin-profile-"));
  const device = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.BIANMIN_CHROMIUM ?? "/usr/bin/chromium",
    args: FLAGS,
    bypassCSP: true,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
  });
  const close = async () => {
    await device.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { device, close };
}

/** A page of the hall that runs no surface, with the driver of the store and the yardstick's functions in it. */
export async function plainPage(device, url) {
  const page = await device.newPage();
  await page.goto(`${url}/`);
  await page.evaluate(DRIVER);
  await page.evaluate(`globalThis.raw = (${raw})()`);
  return page;
}

/** The yardstick inside a page: IndexedDB by hand. */
function raw() {
  const done = (request) => new Promise((good, bad) => {
    request.onsuccess = () => good(request.result);
    request.onerror = () => bad(request.error);
  });
  const committed = (tx) => new Promise((good, bad) => {
    tx.oncomplete = good;
    tx.onabort = () => bad(tx.error);
  });
  const openDb = () => {
    const request = indexedDB.open("raw", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("cases", { keyPath: "id" }).createIndex("pending", "pending");
    return done(request);
  };
  const first50 = async (db) => done(db.transaction("cases").objectStore("cases").index("pending").getAll(null, 50));
  const putAll = async (db, records) => {
    const tx = db.transaction("cases", "readwrite", { durability: "strict" });
    const store = tx.objectStore("cases");
    for (const record of records) store.put(record);
    await committed(tx);
  };
  const load = async (url) => {
    const began = performance.now();
    const db = await openDb();
    const text = await (await fetch(`${url}/records`)).text();
    await putAll(db, text.split("\n").map((line) => JSON.parse(line)));
    const rows = await first50(db);
    return { ms: performance.now() - began, rows: rows.length };
  };
  return { openDb, putAll, first50, load, committed, done };
}

/** Middle of the values. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value below which a share of the values lies. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}
