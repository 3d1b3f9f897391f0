// A thousand commands made without a network: saved on the device, then at the server, then in a second browser.
import { freshBrowser, median, plainPage } from "./browser.mjs";
import { openHall } from "./hall.mjs";
import { cuttableLine } from "./raw.mjs";
import { allCases } from "./records.mjs";

const COMMANDS = 1_000;

export async function push({ bin, cache, raw, rounds, say, cases = 10_000 }) {
  const hall = await openHall(bin, cases, cache);
  const records = (await allCases(hall)).slice(0, COMMANDS);
  const all = { save: [], server: [], second: [], rawSave: [], rawServer: [], rawSecond: [] };
  for (let round = 0; round < rounds; round += 1) {
    const line = await cuttableLine(new URL(hall.url).port);
    const [one, two] = [await freshBrowser(), await freshBrowser()];
    const [a, b] = [await plainPage(one.device, line.url), await plainPage(two.device, hall.url)];
    for (const page of [a, b]) await page.evaluate(open, { code: hall.code });
    const open100 = await a.evaluate(openCases, 100);

    line.cut();
    const mark = `测量${round}-`;
    all.save.push(await a.evaluate(saveAll, { cases: open100, mark, count: COMMANDS }));
    const seen = b.evaluate(sees, { record: open100[(COMMANDS - 1) % open100.length], text: `${mark}${COMMANDS - 1}` });
    const began = await Promise.all([line.mend(), a.evaluate(() => globalThis.store.ask(globalThis.bianminDriver.asks.syncNow))]);
    const sent = await a.evaluate(allSent);
    all.server.push(sent - began[0]);
    all.second.push((await seen) - began[0]);

    const listening = b.evaluate(rawListen, { url: raw.url });
    const plain = await a.evaluate(rawPush, { url: raw.url, records });
    all.rawSave.push(plain.save);
    all.rawServer.push(plain.answered - plain.began);
    all.rawSecond.push((await listening) - plain.began);
    const last = (name) => Math.round(all[name].at(-1));
    say(`${COMMANDS} commands, round ${round + 1}: saved ${last("save")}, server ${last("server")}, second browser ${last("second")} ms; raw ${last("rawSave")}, ${last("rawServer")}, ${last("rawSecond")} ms`);
    for (const closing of [one, two, line]) await closing.close();
  }
  await hall.close();
  const row = (name, ours, yardstick) => ({
    name: `${COMMANDS} offline commands, ${name}`,
    ours: median(all[ours]),
    yardstick: median(all[yardstick]),
    ratio: median(all[ours].map((ms, round) => ms / all[yardstick][round])),
    unit: "ms",
  });
  return [
    row("each saved before the next", "save", "rawSave"),
    row("durable at the server and confirmed", "server", "rawServer"),
    row("seen by a second browser", "second", "rawSecond"),
  ];
}

/** In a page: a store that holds the hall. */
export async function open({ code, role = 1 }) {
  const { connect, asks } = globalThis.bianminDriver;
  const store = (globalThis.store = await connect());
  await store.ask(asks.open(code, role, "测量"));
  await store.until(async () => {
    const [, [light]] = await store.ask(asks.standing);
    return (light[4] ?? null) !== null && (light[6] ?? null) === null && light[3] === 0;
  });
}

async function openCases(count) {
  const [, [rows]] = await globalThis.store.ask(globalThis.bianminDriver.asks.today);
  return rows.slice(0, count).map((row) => [...row[0]]);
}

async function saveAll({ cases, mark, count }) {
  const { asks, actions } = globalThis.bianminDriver;
  const began = performance.now();
  for (let place = 0; place < count; place += 1) {
    const record = Uint8Array.from(cases[place % cases.length]);
    const [, [issued]] = await globalThis.store.ask(asks.issue(actions.note(record, `${mark}${place}`), "101", 1));
    if (issued[0] !== 0) throw new Error(`not saved: ${JSON.stringify(issued)}`);
  }
  return performance.now() - began;
}

/** Resolves, in milliseconds since 1970, when nothing is unsent any more. */
async function allSent() {
  const { asks } = globalThis.bianminDriver;
  await globalThis.store.until(async () => (await globalThis.store.ask(asks.standing))[1][0][1] === 0);
  return performance.timeOrigin + performance.now();
}

/** Resolves, in milliseconds since 1970, when a note stands in a case here. */
async function sees({ record, text }) {
  await globalThis.store.until(async () => {
    const page = await globalThis.store.ask([5, [Uint8Array.from(record)]]);
    return JSON.stringify(page, (_, value) => (value instanceof Uint8Array ? 0 : value)).includes(text);
  });
  return performance.timeOrigin + performance.now();
}

async function rawPush({ url, records }) {
  const { openDb, committed } = globalThis.raw;
  const db = await openDb();
  const saving = performance.now();
  for (const record of records) {
    const tx = db.transaction("cases", "readwrite", { durability: "strict" });
    tx.objectStore("cases").put(record);
    await committed(tx);
  }
  const save = performance.now() - saving;
  const began = performance.timeOrigin + performance.now();
  await fetch(`${url}/push`, { method: "POST", body: JSON.stringify(records) });
  return { save, began, answered: performance.timeOrigin + performance.now() };
}

async function rawListen({ url }) {
  const { openDb, putAll } = globalThis.raw;
  const db = await openDb();
  const records = await new Promise((got) => {
    const live = new EventSource(`${url}/live`);
    live.onmessage = ({ data }) => {
      live.close();
      got(JSON.parse(JSON.parse(data)));
    };
  });
  await putAll(db, records);
  return performance.timeOrigin + performance.now();
}
