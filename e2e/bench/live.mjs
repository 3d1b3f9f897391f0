// From the press of "next" in one browser until the number stands on the wall in another: two hundred calls.
import { freshBrowser, percentile, plainPage } from "./browser.mjs";
import { openHall } from "./hall.mjs";
import { open } from "./push.mjs";

const CALLS = 200;
const WARM = 10;
const COUNTER = 8;
const KIOSK = 2;

export async function live({ bin, cache, raw, say, cases = 10_000 }) {
  const hall = await openHall(bin, cases, cache);
  const [desk, wall, kiosk] = [await freshBrowser(), await freshBrowser(), await freshBrowser()];
  const machine = await plainPage(kiosk.device, hall.url);
  await machine.evaluate(open, { code: hall.code, role: KIOSK });
  await machine.evaluate(takeAll, CALLS + WARM);
  await kiosk.close();

  const a = await plainPage(desk.device, hall.url);
  await a.evaluate(open, { code: hall.code });
  const b = await wall.device.newPage();
  await b.goto(`${hall.url}/board`);
  await b.locator("[data-as-of]").waitFor();
  await b.evaluate(watchBoard);

  const ours = [];
  for (let call = 0; call < CALLS + WARM; call += 1) {
    const { began, number } = await a.evaluate(callNext, COUNTER);
    ours.push((await b.evaluate(seen, number)) - began);
  }
  await b.evaluate(rawWatch, { url: raw.url });
  const yardstick = [];
  for (let call = 0; call < CALLS + WARM; call += 1) {
    const { began, number } = await a.evaluate(rawCall, { url: raw.url, number: `Z${call}` });
    yardstick.push((await b.evaluate(rawSeen, number)) - began);
  }
  for (const closing of [desk, wall, hall]) await closing.close();
  const [own, plain] = [ours.slice(WARM), yardstick.slice(WARM)];
  say(`${CALLS} calls: p50 ${percentile(own, 0.5).toFixed(1)}, p99 ${percentile(own, 0.99).toFixed(1)} ms`);
  return [["p50", 0.5], ["p99", 0.99]].map(([name, share]) => ({
    name: `call at the desk until the text stands on the wall, ${name} of ${CALLS}`,
    ours: percentile(own, share),
    yardstick: percentile(plain, share),
    ratio: percentile(own, share) / percentile(plain, share),
    unit: "ms",
  }));
}

async function takeAll(count) {
  const { asks, actions } = globalThis.bianminDriver;
  const day = Math.floor((Date.now() + 8 * 3_600_000) / 86_400_000);
  for (let place = 0; place < count; place += 1) {
    await globalThis.store.ask(asks.issue(actions.take("ABCDEF"[place % 6], day), null, 0));
  }
  await globalThis.store.until(async () => (await globalThis.store.ask(asks.standing))[1][0][1] === 0);
}

async function callNext(counter) {
  const { asks, actions } = globalThis.bianminDriver;
  const current = async () => (await globalThis.store.ask(asks.queue(counter)))[1][0][0];
  // Who is served is finished first: a press within two seconds of a call is the same press.
  const served = await current();
  if (served) {
    await globalThis.store.ask(asks.issue(actions.finish(served[0]), "108", 0));
    await globalThis.store.until(async () => !(await current()));
  }
  const began = performance.timeOrigin + performance.now();
  const [, [issued]] = await globalThis.store.ask(asks.issue(actions.callNext(counter, null), "108", 0));
  if (issued[0] !== 1) throw new Error(`not called: ${JSON.stringify(issued)}`);
  const after = await globalThis.store.until(current);
  return { began, number: after[1][0] };
}

/** On the wall: notes when each number first stands there. */
function watchBoard() {
  const at = (globalThis.at = new Map());
  const look = () => {
    const now = performance.timeOrigin + performance.now();
    for (const number of document.querySelectorAll(".call-now__number, .call-list__number")) {
      const text = number.textContent.trim();
      if (!at.has(text)) at.set(text, now);
    }
    globalThis.waiting?.();
  };
  look();
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}

async function seen(number) {
  while (!globalThis.at.has(number)) await new Promise((changed) => (globalThis.waiting = changed));
  return globalThis.at.get(number);
}

async function rawCall({ url, number }) {
  const began = performance.timeOrigin + performance.now();
  await fetch(`${url}/push`, { method: "POST", body: number });
  return { began, number };
}

async function rawWatch({ url }) {
  const at = (globalThis.rawAt = new Map());
  const text = document.body.appendChild(document.createElement("p"));
  const live = new EventSource(`${url}/live`);
  live.onmessage = ({ data }) => {
    text.textContent = JSON.parse(data);
    at.set(text.textContent, performance.timeOrigin + performance.now());
    globalThis.rawWaiting?.();
  };
  await new Promise((up) => (live.onopen = up));
}

async function rawSeen(number) {
  while (!globalThis.rawAt.has(number)) await new Promise((changed) => (globalThis.rawWaiting = changed));
  return globalThis.rawAt.get(number);
}
