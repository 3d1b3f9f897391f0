// What each surface costs on the wire, from the very files the server serves; the yardstick is its budget (DESIGN §4).
import { openHall } from "./hall.mjs";

const BUDGETS = { board: 60_000, kiosk: 90_000, status: 90_000, desk: 300_000, manage: 300_000, worker: 120_000 };

export async function bytes({ bin, cache }) {
  const hall = await openHall(bin, 50, cache);
  const size = async (path, packing) => {
    const answer = await fetch(hall.url + path, { headers: { "accept-encoding": packing } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return Number(answer.headers.get("content-length")) || (await answer.arrayBuffer()).byteLength;
  };
  const rows = [];
  let stores = null;
  for (const [surface, budget] of Object.entries(BUDGETS)) {
    const files = surface === "worker" ? stores : await filesOf(hall.url, surface);
    if (surface === "desk") stores = files.worker;
    const own = surface === "worker" ? files : files.own;
    for (const [packing, unit] of [["identity", "B raw"], ["br", "B brotli"]]) {
      const total = (await Promise.all(own.map((path) => size(path, packing)))).reduce((sum, one) => sum + one, 0);
      const yardstick = packing === "br" ? budget : null;
      rows.push({ name: `program of ${surface}, wasm and script`, ours: total, yardstick, ratio: yardstick && total / yardstick, unit });
    }
  }
  const style = await filesOf(hall.url, "desk");
  rows.push({ name: "style sheet of all surfaces", ours: await size(style.css, "br"), yardstick: null, ratio: null, unit: "B brotli" });
  await hall.close();
  return rows;
}

/** What a page loads: boot module, glue and wasm; the style sheet; the store's worker likewise. */
async function filesOf(url, surface) {
  const html = await (await fetch(`${url}/${surface}`)).text();
  const one = (pattern) => pattern.exec(html)?.[1] ?? fail(`/${surface} names no ${pattern}`);
  return {
    own: [one(/rel="preload" href="([^"]+)"/), one(/rel="modulepreload" href="([^"]+)"/), one(/<script type="module" src="([^"]+)"/)],
    css: one(/rel="stylesheet" href="([^"]+)"/),
    worker: surface === "desk" ? await storeOf(url, one(/name="bianmin-worker" content="([^"]+)"/)) : null,
  };
}

/** What the store's worker loads. */
async function storeOf(url, workerBoot) {
  const boot = await (await fetch(url + workerBoot)).text();
  const inside = (name) => new RegExp(`const ${name} = "([^"]+)"`).exec(boot)?.[1] ?? fail(`${workerBoot} names no ${name}`);
  return [inside("WASM"), inside("GLUE"), workerBoot];
}

function fail(why) {
  throw new Error(why);
}
