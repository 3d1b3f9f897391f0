// Starts a page: wasm, offline shell, and a plain message when the program stops. Names, all on `window`:
//   __bianminPanic(text)   the program stopped: shows the message (called by the panic hook)
//   bianminImport(url)     imports a module of ours (a program under our policy may not make functions from text)
//   bianminOffline()       Promise of {state, version, files, missing}; state: "ready" | "missing" | "installing" | "unavailable"
//   bianminActivate()      Promise of {ok, windows}: runs the waiting version if this is the only window, then reloads
// Events on `window`: "bianmin-update" (a new version waits), "bianmin-offline" (detail as above, when it changes),
// "bianmin-error" (an error that did not stop the program). On <html>: data-offline, data-update="waiting".

const GLUE = "{{glue}}";
const WASM = "{{wasm}}";
const root = document.documentElement;
const version = document.querySelector('meta[name="bianmin-version"]')?.content ?? "";

// ---- when the program stops ----

let stopped = false;

window.bianminImport = (url) => import(url); // the store's bundle, when it must run in the page
window.__bianminPanic = (text) => stop("程序停住了", String(text));

function stop(title, text) {
  if (stopped) return;
  stopped = true;
  console.error("bianmin stopped:", text);
  const where = text.split("\n")[0].slice(0, 300); // the place in the program; what follows may name people
  remember("bianmin-stop", JSON.stringify({ at: new Date().toISOString(), version, surface: root.dataset.surface, where }));
  const box = element("div", { position: "fixed", inset: "0", zIndex: "2147483647", display: "grid", placeContent: "center", gap: "1em",
    padding: "2em", background: "Canvas", color: "CanvasText", font: "20px/1.6 system-ui, sans-serif", textAlign: "center" });
  box.id = "bianmin-stop";
  box.setAttribute("role", "alertdialog");
  box.setAttribute("aria-label", title);
  const button = element("button", { font: "inherit", padding: "0.6em 2em", margin: "0 auto" }, "重新打开");
  button.type = "button";
  button.addEventListener("click", again);
  box.append(
    element("h1", { fontSize: "1.6em", margin: "0" }, title),
    element("p", { margin: "0" }, "已经保存的内容都还在这台设备上，没有丢。请点下面的按钮重新打开。"),
    button,
    element("p", { margin: "0", fontSize: "0.7em", opacity: "0.75", wordBreak: "break-all" }, `版本 ${version} · ${where}`),
  );
  (document.body ?? root).append(box);
  button.focus();
  if (root.dataset.attended === "no") restartAlone();
}

// A new version may wait that does not stop here.
async function again() {
  await window.bianminActivate().catch(() => {});
  location.reload();
}

// Nobody stands at a screen on the wall: it starts again by itself, later and later, up to five minutes.
function restartAlone() {
  const times = Number(recall("bianmin-restarts") ?? 0);
  remember("bianmin-restarts", String(times + 1));
  setTimeout(again, Math.min(10_000 * 2 ** times, 300_000));
}

// Some browsers refuse storage by throwing.
function remember(key, value) {
  try { sessionStorage.setItem(key, value); } catch { /* forgotten, then */ }
}

function recall(key) {
  try { return sessionStorage.getItem(key); } catch { return null; }
}

function element(name, style, text = "") {
  const node = document.createElement(name);
  Object.assign(node.style, style);
  node.textContent = text;
  return node;
}

function failed(error, text) {
  if (error instanceof WebAssembly.RuntimeError) stop("程序停住了", text);
  else window.dispatchEvent(new CustomEvent("bianmin-error", { detail: text }));
}

addEventListener("error", (event) => failed(event.error, `${event.message} (${event.filename}:${event.lineno})`));
addEventListener("unhandledrejection", (event) => failed(event.reason, String(event.reason?.message ?? event.reason)));

// ---- start ----

async function start() {
  try {
    const glue = await import(GLUE);
    await glue.default({ module_or_path: WASM });
    document.getElementById("boot")?.remove();
    setTimeout(() => stopped || remember("bianmin-restarts", "0"), 60_000);
  } catch (error) {
    stop("页面没能打开", String(error?.message ?? error));
  }
}

// ---- the offline shell ----

let registration = null;
let lacking = { files: 0, missing: [] }; // what the version on its way in last said
const canKeep = window.isSecureContext && "serviceWorker" in navigator;

function say(state) {
  if (root.dataset.offline === state.state) return;
  root.dataset.offline = state.state;
  window.dispatchEvent(new CustomEvent("bianmin-offline", { detail: state }));
}

function ask(worker, type) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(null), 5_000);
    port1.onmessage = (event) => {
      clearTimeout(timer);
      resolve(event.data);
    };
    worker.postMessage({ type }, [port2]);
  });
}

window.bianminOffline = async () => {
  let state = { state: "installing", version, ...lacking };
  if (!canKeep || root.dataset.keep === "none") state.state = "unavailable";
  else if (registration?.active) {
    const { files, missing, version: kept } = (await ask(registration.active, "ready?")) ?? { files: 0, missing: ["?"], version };
    state = { state: missing.length > 0 ? "missing" : "ready", version: kept, files, missing };
  }
  say(state);
  return state;
};

window.bianminActivate = async () => {
  const waiting = registration?.waiting;
  if (!waiting) return { ok: false, windows: 0 };
  const reload = () => location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
  const answer = (await ask(waiting, "activate")) ?? { ok: false, windows: 0 };
  if (!answer.ok) navigator.serviceWorker.removeEventListener("controllerchange", reload);
  return { ok: answer.ok, windows: answer.windows };
};

let announced = null;
function announce() {
  if (!registration.waiting || !registration.active || registration.waiting === announced) return;
  announced = registration.waiting;
  root.dataset.update = "waiting";
  window.dispatchEvent(new CustomEvent("bianmin-update"));
}

// Follows a version on its way in. One that breaks off is tried again, later and later and whenever the line is back.
let retry = 5_000;
const followed = new WeakSet();
function follow(worker) {
  if (!worker || followed.has(worker)) return;
  followed.add(worker);
  worker.addEventListener("statechange", () => {
    if (worker.state === "installed") announce();
    if (worker.state === "activated") window.bianminOffline();
    if (worker.state === "redundant" && worker !== registration.active && !registration.waiting) {
      setTimeout(keep, retry);
      retry = Math.min(retry * 2, 600_000);
    }
  });
}

async function keep() {
  try {
    registration = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
    registration.onupdatefound = () => follow(registration.installing);
    follow(registration.installing);
    announce();
    await registration.update();
  } catch { /* no line, or a broken answer: the next look comes by itself */ }
  await window.bianminOffline();
}

if (!canKeep) {
  say({ state: "unavailable", version, files: 0, missing: [] });
} else if (root.dataset.keep === "all") {
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.type === "missing") lacking = { files: data.files, missing: data.missing };
  });
  navigator.serviceWorker.startMessages();
  addEventListener("online", keep);
  setInterval(keep, 30 * 60_000);
  if (document.readyState === "complete") keep();
  else addEventListener("load", keep);
}

start();
