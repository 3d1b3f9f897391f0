// Halls for the benchmark: prepared once, copied for each use.
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Starts `bianmin demo` with so many cases; makes the hall the first time and keeps it for the next. */
export async function openHall(bin, cases, cache) {
  const { size, mtimeMs } = await stat(bin);
  const kept = join(cache, `${cases}-${size}-${Math.round(mtimeMs)}`);
  if (!(await stat(kept).catch(() => null))) {
    const making = await mkdtemp(join(tmpdir(), "bianmin-bench-"));
    const hall = await start(bin, making, cases);
    await hall.stop();
    await mkdir(cache, { recursive: true });
    for (const old of await readdir(cache)) if (old.startsWith(`${cases}-`)) await rm(join(cache, old), { recursive: true });
    await cp(making, kept, { recursive: true });
    await rm(making, { recursive: true });
  }
  const folder = await mkdtemp(join(tmpdir(), "bianmin-bench-"));
  await cp(kept, folder, { recursive: true });
  const hall = await start(bin, folder, cases);
  const close = async () => {
    await hall.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...hall, close, code: (await readFile(join(folder, "hall-code.txt"), "utf8")).trim() };
}

async function start(bin, folder, cases) {
  const port = await freePort();
  const args = ["demo", "--data", folder, "--port", String(port), "--cases", String(cases)];
  const child = spawn(bin, args, { env: { ...process.env, BIANMIN_LOG: "warn" }, stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (text) => (complaint = (complaint + text).slice(-4_000)));
  const url = `http://localhost:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${complaint}`);
    if ((await fetch(`${url}/healthz`).catch(() => null))?.ok) break;
    await new Promise((again) => setTimeout(again, 25));
  }
  const stop = async () => {
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGTERM");
    await ended;
  };
  return { url, stop, pid: child.pid };
}

async function freePort() {
  const probe = createServer();
  await new Promise((up) => probe.listen(0, "127.0.0.1", up));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}
