// The yardstick's server: as little as can be. Records as lines, appended and flushed to disk before it answers, and told to
// listeners at once. And a line that can be cut.
import { open, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { connect, createServer as createLine } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const ALLOWED = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };

/** Serves lines of records in one brotli answer, takes appends at /push, tells them at /live. */
export async function rawServer() {
  const path = join(tmpdir(), `bianmin-bench-${process.pid}.log`);
  const log = await open(path, "w");
  const listeners = new Set();
  let lines = Buffer.alloc(0);
  const server = createServer(async (asked, answer) => {
    if (asked.method === "OPTIONS") return void answer.writeHead(204, ALLOWED).end();
    if (asked.url === "/records") {
      return void answer.writeHead(200, { ...ALLOWED, "content-encoding": "br", "content-type": "text/plain" }).end(lines);
    }
    if (asked.url === "/live") {
      answer.writeHead(200, { ...ALLOWED, "content-type": "text/event-stream", "cache-control": "no-store" }).flushHeaders();
      listeners.add(answer);
      return void answer.on("close", () => listeners.delete(answer));
    }
    const chunks = [];
    for await (const chunk of asked) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    await log.appendFile(body);
    await log.sync();
    answer.writeHead(200, ALLOWED).end("ok");
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(body.toString())}\n\n`);
  });
  server.on("connection", (socket) => socket.setNoDelay(true));
  await new Promise((up) => server.listen(0, "127.0.0.1", up));
  return {
    url: `http://localhost:${server.address().port}`,
    /** What /records answers from now on. */
    serve(records) {
      const text = Buffer.from(records.map((record) => JSON.stringify(record)).join("\n"));
      lines = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      return { plain: text.length, packed: lines.length };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await log.close();
      await rm(path);
    },
  };
}

/** A line to a port that can be cut; it tells when a device first speaks again. */
export async function cuttableLine(port) {
  const sockets = new Set();
  let up = true;
  let heard = null;
  const line = createLine((socket) => {
    if (!up) return void socket.destroy();
    const on = connect(port, "127.0.0.1");
    socket.setNoDelay(true);
    on.setNoDelay(true);
    for (const end of [socket, on]) {
      sockets.add(end);
      end.on("error", () => end.destroy());
      end.on("close", () => {
        sockets.delete(end);
        socket.destroy();
        on.destroy();
      });
    }
    socket.on("data", (bytes) => {
      if (heard && bytes.includes("POST /api/sync")) heard = void heard(Date.now());
    });
    socket.pipe(on).pipe(socket);
  });
  await new Promise((open) => line.listen(0, "127.0.0.1", open));
  return {
    url: `http://localhost:${line.address().port}`,
    cut() {
      up = false;
      for (const socket of sockets) socket.destroy();
    },
    /** Lets it work again; resolves with the moment of the first exchange. */
    mend() {
      up = true;
      return new Promise((at) => (heard = at));
    },
    async close() {
      up = false;
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => line.close(closed));
    },
  };
}
