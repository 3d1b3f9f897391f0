// The server alone: memory and commands a second, by server/examples/load.rs; the yardstick is this disk: one append and
// flush for each command.
import { execFile } from "node:child_process";
import { open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const COMMAND_BYTES = 600;
const APPENDS = 400;

export async function load({ bin, say }) {
  const program = join(dirname(bin), "examples", "load");
  if (!(await stat(program).catch(() => null))) {
    say(`not measured: ${program} is not built (cargo build --release -p server --example load)`);
    return [];
  }
  const disk = await flushesPerSecond();
  const rows = [];
  for (const [what, more] of [
    ["8 devices, one command a request", ["--batch", "1"]],
    ["8 devices, 50 commands a request", ["--batch", "50"]],
  ]) {
    const { stdout } = await run(program, ["--bin", bin, "--seconds", "5", ...more]);
    const said = new Map(stdout.trim().split("\n").map((line) => JSON.parse(line)).map((row) => [row.name, row]));
    for (const [name, { value, unit }] of said) {
      const yardstick = name === "commands_per_second" ? disk : null;
      rows.push({ name: `server, ${what}: ${name.replaceAll("_", " ")}`, ours: value, yardstick, ratio: yardstick && value / yardstick, unit });
    }
    say(`server, ${what}: ${Math.round(said.get("commands_per_second").value)} commands/s; the disk flushes ${Math.round(disk)} times a second`);
  }
  return rows;
}

async function flushesPerSecond() {
  const path = join(tmpdir(), `bianmin-flush-${process.pid}`);
  const file = await open(path, "w");
  const began = performance.now();
  for (let place = 0; place < APPENDS; place += 1) {
    await file.appendFile(Buffer.alloc(COMMAND_BYTES));
    await file.datasync();
  }
  const seconds = (performance.now() - began) / 1_000;
  await file.close();
  await rm(path);
  return APPENDS / seconds;
}
