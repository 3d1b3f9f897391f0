// The hall's records as a device gets them, in plain JSON: what a hand-written program would store one by one.
import "../fixtures/store-driver.js";

const { encode, decode } = globalThis.bianminDriver;
const CBOR = { "content-type": "application/cbor", accept: "application/cbor" };
const CASE = 6;
const DESK = 1;
const STAGES = ["supplementing", "accepted", "returned", "concluded", "delivered"];

/** Asks the server with a compact body. */
async function post(url, path, body, token) {
  const headers = token ? { ...CBOR, authorization: `Bearer ${token}` } : CBOR;
  const answer = await fetch(url + path, { method: "POST", headers, body: encode(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return decode(bytes);
}

/** Every case of a hall. */
export async function allCases({ url, code }) {
  const device = crypto.getRandomValues(new Uint8Array(16));
  const [, [, hall, token]] = await post(url, "/api/device", [code, device, DESK, "测量"]);
  const cases = new Map();
  let [epoch, head, known, cursors] = [null, 0, [0, new Uint8Array(32)], []];
  for (let more = true; more; ) {
    const request = [1, hall, device, epoch, head, known, cursors, [], Date.now(), 0, 0, [], 2_000_000];
    const answer = await post(url, "/api/sync", request, token);
    const page = answer[8];
    for (const [id, , , kind, , body] of page[4]) if (kind === CASE) cases.set(hex(id), plain(hex(id), decode(body)));
    [epoch, head, known, cursors, more] = [answer[1], page[1], [answer[5], answer[10]], page[3], page[7]];
  }
  return [...cases.values()];
}

function hex(bytes) {
  return Buffer.from(bytes).toString("hex");
}

/** A case by names, as a program with JSON would keep it; `pending` orders the open ones by due day. */
function plain(id, of) {
  const [number, item, itemVersion, itemName, mode, turns, stage, applicant, channel, counter, first, handler] = of;
  const [received, accepted, due, pieces, papers, outcome, ended, moments] = of.slice(12);
  const [name, identity, phone, village] = applicant;
  const open = STAGES[stage] === "accepted" || STAGES[stage] === "supplementing";
  return {
    id, number, item, itemVersion, itemName, mode, turns, stage: STAGES[stage], name, identity, phone, village, channel, counter,
    first, handler, received, accepted, outcome, ended,
    due: due && { date: due[0], provisional: due[1] },
    pieces: pieces.map(([name, main, arrived]) => ({ name, main, arrived })),
    papers: papers.map(([kind, number]) => ({ kind, number })),
    moments: moments.map(([at, by, what, detail]) => ({ at, by, what, detail })),
    ...(open ? { pending: due ? due[0] : 99_999 } : {}),
  };
}
