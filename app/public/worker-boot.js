// Starts the storage worker's wasm. Runs as a dedicated worker's module, or inside the page when there is no worker:
// then the page imports it and calls `__bianminPort(port)` with one end of a MessageChannel.
//
// A message that comes before the wasm is up would be lost without a word. So they are queued from the first tick on
// and given, in order, to the handler that `serve` sets. `serve` itself posts message 0 ("ready").

const GLUE = "{{glue}}";
const WASM = "{{wasm}}";
globalThis.__bianminPinyin = "{{pinyin}}"; // the table of readings, which the store fetches for its search

let loading = null;

function load() {
  loading ??= import(GLUE).then(async (glue) => {
    await glue.default({ module_or_path: WASM });
    return glue;
  });
  return loading;
}

async function start(port) {
  const early = [];
  const queue = (event) => early.push(event);
  port.onmessage = queue;
  const glue = await load();
  glue.serve(port);
  const handle = port.onmessage;
  if (handle === queue || typeof handle !== "function") throw new Error("serve() set no onmessage");
  for (const event of early) handle.call(port, event);
}

if (typeof DedicatedWorkerGlobalScope !== "undefined" && self instanceof DedicatedWorkerGlobalScope) {
  // Rejections stay inside a worker; thrown from a timer they reach the page's `worker.onerror`.
  const tell = (reason) => setTimeout(() => { throw reason; });
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    tell(event.reason);
  });
  start(self).catch(tell);
} else {
  // Resolves when the store answers on `port`, rejects when it cannot start.
  globalThis.__bianminPort = start;
}
