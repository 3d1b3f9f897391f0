// First load of a hall into a fresh browser, until the first 50 pending cases by due day are answered.
import { freshBrowser, median, plainPage } from "./browser.mjs";
import { openHall } from "./hall.mjs";
import { allCases } from "./records.mjs";

export async function firstLoad({ bin, cache, raw, rounds, say }, cases) {
  const hall = await openHall(bin, cases, cache);
  const records = await allCases(hall);
  const bytes = raw.serve(records);
  const found = { answered: [], durable: [], yardstick: [], gap: [], rawGap: [], answeredRatio: [], durableRatio: [] };
  for (let round = 0; round < rounds; round += 1) {
    const { device, close } = await freshBrowser();
    const page = await plainPage(device, hall.url);
    const loadOurs = () => page.evaluate(ours, { code: hall.code });
    const loadRaw = () => page.evaluate(yardstick, { url: raw.url });
    // Each goes first in every second round.
    const first = round % 2 === 0 ? await loadOurs() : await loadRaw();
    const second = round % 2 === 0 ? await loadRaw() : await loadOurs();
    const [our, plain] = round % 2 === 0 ? [first, second] : [second, first];
    if (our.rows < 50 || plain.rows !== 50) throw new Error(`rows: ${our.rows} and ${plain.rows}`);
    found.answered.push(our.answered);
    found.durable.push(our.durable);
    found.yardstick.push(plain.ms);
    found.gap.push(our.gap);
    found.rawGap.push(plain.gap);
    found.answeredRatio.push(our.answered / plain.ms);
    found.durableRatio.push(our.durable / plain.ms);
    say(`first load of ${cases}, round ${round + 1}: ours ${Math.round(our.answered)} (durable ${Math.round(our.durable)}), raw ${Math.round(plain.ms)} ms`);
    await close();
  }
  await hall.close();
  const name = `first load of ${records.length} cases`;
  const row = (what, ours, yardstick, ratio) => ({ name: `${name}, ${what}`, ours, yardstick, ratio, unit: "ms" });
  return [
    row("50 pending by due answered", median(found.answered), median(found.yardstick), median(found.answeredRatio)),
    row("all of it on disk", median(found.durable), median(found.yardstick), median(found.durableRatio)),
    row("the page's longest pause", median(found.gap), median(found.rawGap), median(found.gap) / median(found.rawGap)),
    { name: `${name}, the yardstick's bytes on the wire (brotli 9)`, ours: null, yardstick: bytes.packed, ratio: null, unit: "B" },
  ];
}

/** In the page: our store, from nothing. */
async function ours({ code }) {
  const { connect, asks, decode } = globalThis.bianminDriver;
  let [gap, last, counting] = [0, performance.now(), true];
  const tick = () => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
    if (counting) setTimeout(tick);
  };
  tick();
  const began = performance.now();
  const store = await connect();
  const [, [[opened]]] = await store.ask(asks.open(code, 1, "测量"));
  if (opened !== 0) throw new Error("not let in");
  await store.until(async () => {
    const [, [light]] = await store.ask(asks.standing);
    return light[4] !== null && light[4] !== undefined && (light[6] === null || light[6] === undefined);
  });
  const [, [rows]] = await store.ask(asks.today);
  const answered = performance.now() - began;
  // On disk when the standing that says so is: data and standing are one transaction. Four bytes name the key of the seal.
  const db = await globalThis.raw.done(indexedDB.open("bianmin"));
  for (;;) {
    const bytes = await globalThis.raw.done(db.transaction("meta").objectStore("meta").get("standing"));
    if (bytes && decode(new Uint8Array(bytes).subarray(4))[7] === true) break;
  }
  db.close();
  const durable = performance.now() - began;
  counting = false;
  store.stop();
  return { answered, durable, rows: rows.length, gap };
}

/** In the page: fetch, parse, one transaction of puts with one index, then the query. */
async function yardstick({ url }) {
  let [gap, last, counting] = [0, performance.now(), true];
  const tick = () => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
    if (counting) setTimeout(tick);
  };
  tick();
  const loaded = await globalThis.raw.load(url);
  counting = false;
  return { ...loaded, gap };
}
