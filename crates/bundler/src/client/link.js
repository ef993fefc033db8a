// The line to Vectort: a WebSocket that carries updates in and reports out.

const PATH = "/@vectort/ws";
// Tells a page that lost its line from one that was loaded anew.
const PAGE = Math.random().toString(36).slice(2);
const MOST_PER_SECOND = 200;
const MOST_WAITING = 500;

let socket = null;
let build = null;
let waiting = [];
let flushing = false;
let budget = MOST_PER_SECOND;
let dropped = 0;
let attempts = 0;
let applying = Promise.resolve();

// Queues a report. Beyond the rate it is counted, not kept: an app that logs in a loop must not
// bring down the page or Vectort. Mount reports always pass.
function send(message, always = false) {
  if (!always) {
    if (budget <= 0 || waiting.length >= MOST_WAITING) {
      dropped++;
      return;
    }
    budget--;
  }
  waiting.push(message);
  if (!flushing) {
    flushing = true;
    setTimeout(flush, 16);
  }
}

function flush() {
  flushing = false;
  if (!socket || socket.readyState !== 1 || waiting.length === 0) return;
  socket.send(JSON.stringify({ t: "reports", reports: waiting }));
  waiting = [];
}

setInterval(() => {
  budget = MOST_PER_SECOND;
  if (dropped) {
    const count = dropped;
    dropped = 0;
    send({ k: "dropped", count }, true);
  }
}, 1000);

function connect() {
  socket = new WebSocket(`ws://${location.host}${PATH}?page=${PAGE}`);
  socket.onopen = () => {
    attempts = 0;
    flush();
  };
  // In order, also when one has to wait for a script.
  socket.onmessage = (event) => {
    const message = JSON.parse(event.data);
    if (message.scripts?.length) applying = applying.then(() => receive(message));
    else if (busy) applying = applying.then(() => receive(message));
    else receive(message);
  };
  socket.onclose = () => {
    socket = null;
    // The app keeps running, with its state, until the server is back.
    setTimeout(connect, Math.min(200 * 2 ** attempts++, 5000));
  };
}

let busy = false;

async function receive(message) {
  switch (message.t) {
    case "hello":
      // The files changed while nobody listened.
      if (build !== null && message.build !== build) return reloadPage("build");
      build ??= message.build;
      showProblems(message.problems);
      if (message.pick) startPicking();
      break;
    case "update":
      if (message.scripts?.length) {
        busy = true;
        for (const src of message.scripts) await loadScript(src);
        busy = false;
      }
      update(message);
      break;
    case "reload":
      reloadPage(message.reason);
      break;
    case "mount":
      measure(true);
      break;
    case "pick":
      if (message.on) startPicking();
      else stopPicking();
      break;
  }
}

function update(message) {
  build = message.build;
  for (const [id, text] of message.styles || []) applyStyle(id, text);
  if (message.links) relink();
  showProblems(message.problems);
  if (message.code) {
    let applied = false;
    try {
      applied = applyUpdate(message.code, message.changed);
    } catch (error) {
      applied = true;
      reportFailure(error);
    }
    if (!applied) return reloadPage("boundary");
    if (refreshRuntime) refreshRuntime.performReactRefresh();
  }
  // Lay out now: left to itself the engine may wait for its next frame first.
  void document.body?.offsetHeight;
  send({ k: "applied", build, modules: message.changed?.length || 0 }, true);
}

function loadScript(src) {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = script.onerror = () => {
      script.remove();
      resolve();
    };
    document.head.append(script);
  });
}

const styleElements = new Map();

applyStyle = (id, text) => {
  let element = styleElements.get(id);
  if (!element) {
    element = document.createElement("style");
    element.dataset.vectort = id;
    styleElements.set(id, element);
    document.head.append(element);
  }
  if (element.textContent !== text) element.textContent = text;
};

// Fetches the page's own stylesheets again; the old one stays until the new one is there.
function relink() {
  for (const link of document.querySelectorAll('link[rel~="stylesheet" i]')) {
    const url = new URL(link.href, location.href);
    if (url.origin !== location.origin) continue;
    url.searchParams.set("t", Date.now());
    const next = link.cloneNode();
    next.href = url.href;
    next.onload = next.onerror = () => link.remove();
    link.after(next);
  }
}

let reloading = false;
reloadPage = () => {
  if (reloading) return;
  reloading = true;
  flush();
  location.reload();
};
