// The benchmark: node bench/run.mjs --bin <release server> [--json] [--rounds N] [--only first,push,live,reload,bytes,load]
//
// Every figure of time stands beside a yardstick measured in the same page and run: the same records or texts, by hand, with
// nothing else. `ratio` is ours by the yardstick, the median of the rounds' ratios where there are rounds.
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { bytes } from "./bytes.mjs";
import { firstLoad } from "./first-load.mjs";
import { live } from "./live.mjs";
import { load } from "./load.mjs";
import { push } from "./push.mjs";
import { rawServer } from "./raw.mjs";
import { reload } from "./reload.mjs";

const MEASURES = {
  first: async (to) => [...(await firstLoad(to, 10_000)), ...(await firstLoad(to, 50_000))],
  push,
  live,
  reload,
  bytes,
  load,
};

const { values } = parseArgs({
  options: {
    bin: { type: "string", default: join(import.meta.dirname, "../../target/release/bianmin") },
    json: { type: "boolean", default: false },
    rounds: { type: "string", default: "3" },
    only: { type: "string", default: Object.keys(MEASURES).join(",") },
    /** Where prepared halls are kept from one run to the next. */
    cache: { type: "string", default: join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "bianmin-bench") },
  },
});

const raw = await rawServer();
const to = {
  bin: resolve(values.bin),
  cache: values.cache,
  rounds: Number(values.rounds),
  raw,
  say: (text) => console.error(`    ${text}`),
};
const rows = [];
for (const name of values.only.split(",")) {
  const measure = MEASURES[name];
  if (!measure) throw new Error(`the measures are ${Object.keys(MEASURES).join(", ")}`);
  rows.push(...(await measure(to)));
}
await raw.close();
if (values.json) console.log(JSON.stringify(rows, null, 2));
else table(rows);

function table(rows) {
  const figure = (value) => (value === null ? "" : value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(2));
  const cells = [["", "ours", "yardstick", "ratio", "unit"], ...rows.map((row) => [row.name, figure(row.ours), figure(row.yardstick), figure(row.ratio), row.unit])];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => [...row[column]].length)));
  for (const row of cells) console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  "));
}
