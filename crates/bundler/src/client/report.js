// What the app says and does: console, errors, failed resources, routes, and whether it shows
// anything.

const MOST_TEXT = 2000;

// A value as short text. Never throws and never calls the app's code for longer than a getter.
function describe(value, depth = 0, seen = new Set()) {
  try {
    if (typeof value === "string") return depth ? JSON.stringify(value.slice(0, 200)) : value.slice(0, MOST_TEXT);
    if (typeof value === "function") return `ƒ ${value.name || "anonymous"}()`;
    if (typeof value === "bigint") return `${value}n`;
    if (value === null || typeof value !== "object") return String(value);
    if (value instanceof Error) return (value.stack || `${value.name}: ${value.message}`).slice(0, MOST_TEXT);
    if (globalThis.Element && value instanceof Element) {
      return `<${value.localName}${value.id ? "#" + value.id : ""}>`;
    }
    if (seen.has(value)) return "[Circular]";
    if (depth >= 3) return Array.isArray(value) ? "[…]" : "{…}";
    seen.add(value);
    const inner = (one) => describe(one, depth + 1, seen);
    let text;
    if (Array.isArray(value)) {
      text = `[${value.slice(0, 50).map(inner).join(", ")}${value.length > 50 ? ", …" : ""}]`;
    } else if (value instanceof Map) {
      text = `Map(${value.size}) {${[...value].slice(0, 20).map(([k, v]) => `${inner(k)} => ${inner(v)}`).join(", ")}}`;
    } else if (value instanceof Set) {
      text = `Set(${value.size}) {${[...value].slice(0, 20).map(inner).join(", ")}}`;
    } else {
      const keys = Object.keys(value);
      const name = value.constructor && value.constructor !== Object ? value.constructor.name + " " : "";
      const members = keys.slice(0, 30).map((key) => `${key}: ${inner(value[key])}`);
      text = `${name}{${members.join(", ")}${keys.length > 30 ? ", …" : ""}}`;
    }
    seen.delete(value);
    return text.slice(0, MOST_TEXT);
  } catch {
    return "[unreadable]";
  }
}

// console.log("%s is %d", …) as the console shows it; styles (%c) have no text.
function format(values) {
  const rest = [...values];
  let text = "";
  if (typeof rest[0] === "string" && rest[0].includes("%")) {
    text = rest.shift().replace(/%([sdifoOjc%])/g, (whole, kind) => {
      if (kind === "%") return "%";
      if (rest.length === 0) return whole;
      const value = rest.shift();
      if (kind === "c") return "";
      if (kind === "d" || kind === "i") return String(parseInt(value, 10));
      return kind === "f" ? String(parseFloat(value)) : describe(value);
    });
    if (rest.length) text += " ";
  }
  return (text + rest.map((value) => describe(value)).join(" ")).slice(0, MOST_TEXT * 2);
}

for (const level of ["log", "info", "warn", "error", "debug"]) {
  const original = console[level];
  console[level] = function (...values) {
    send({ k: "console", level, text: format(values) });
    return original.apply(this, values);
  };
}

// React advertises its developer tools unless a hook is there; Fast Refresh builds on this one.
globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ ??= {
  renderers: new Map(), supportsFiber: true, checkDCE() {},
  inject(renderer) {
    const id = this.renderers.size + 1;
    this.renderers.set(id, renderer);
    return id;
  },
  onScheduleFiberRoot() {}, onCommitFiberRoot() {}, onCommitFiberUnmount() {},
};

let uncaught = 0;

function reportUncaught(kind, error, place = {}) {
  uncaught++;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : describe(error ?? place.message);
  send({ k: "uncaught", kind, message: message.slice(0, MOST_TEXT), stack: String(error?.stack || "").slice(0, 8000), ...place }, uncaught < 50);
}

addEventListener("error", (event) => {
  const element = event.target;
  if (element && element !== globalThis && element.localName) {
    const url = element.src || element.href || "";
    send({ k: "resource", url: String(url).slice(0, MOST_TEXT), element: element.localName });
    return;
  }
  if (event.error instanceof KnownProblem) return;
  reportUncaught("error", event.error ?? event.message, {
    url: event.filename, line: event.lineno, column: event.colno,
  });
}, true);

addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof KnownProblem) return;
  reportUncaught("rejection", event.reason);
});

addEventListener("securitypolicyviolation", (event) => {
  send({ k: "blocked", url: String(event.blockedURI).slice(0, MOST_TEXT), directive: event.effectiveDirective });
});

let route = null;
function reportRoute() {
  const now = location.pathname + location.search + location.hash;
  if (now === route) return;
  route = now;
  send({ k: "route", path: now.slice(0, MOST_TEXT) });
}
for (const name of ["pushState", "replaceState"]) {
  const original = history[name];
  history[name] = function (...values) {
    const result = original.apply(this, values);
    reportRoute();
    return result;
  };
}
addEventListener("popstate", reportRoute);
addEventListener("hashchange", reportRoute);
reportRoute();

// A service worker would keep yesterday's app and serve it instead of today's. In the preview it
// stays for ever in installation; the server refuses its script, too.
if (navigator.serviceWorker) {
  navigator.serviceWorker.register = () => new Promise(() => {});
}

// ---------------------------------------------------------------- is anything to be seen?

const ENOUGH_CHARACTERS = 20, ENOUGH_PIXELS = 100, QUIET_MS = 1000;
// Beyond this text is not looked at: asking for its layout costs, and the answer is clear.
const MOST_CHARACTERS = 500;
let shownSince = null;
let mountDone = false;

function isVisible(element) {
  if (element.checkVisibility && !element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
  for (let at = element; at; at = at.parentElement || at.getRootNode()?.host) {
    const style = getComputedStyle(at);
    if (style.display === "none" || style.visibility !== "visible" && at === element || Number(style.opacity) < 0.05) return false;
  }
  return true;
}

// The part of a rectangle that is on the document and not clipped away.
function visibleArea(rect, element) {
  let { left, top, right, bottom } = rect;
  left += scrollX; right += scrollX; top += scrollY; bottom += scrollY;
  const page = document.documentElement;
  left = Math.max(left, 0);
  top = Math.max(top, 0);
  right = Math.min(right, Math.max(page.scrollWidth, innerWidth));
  bottom = Math.min(bottom, Math.max(page.scrollHeight, innerHeight));
  for (let at = element; at && at !== document.body && at !== page; at = at.parentElement || at.getRootNode()?.host) {
    const style = getComputedStyle(at);
    if (style.overflowX !== "visible" || style.overflowY !== "visible") {
      // A region that scrolls shows its content in the end; one without size never does.
      if (at.clientWidth < 2 || at.clientHeight < 2) return { width: 0, height: 0 };
    }
  }
  return { width: right - left, height: bottom - top };
}

function look() {
  const found = { characters: 0, text: "", width: 0, height: 0, area: 0 };
  let budget = 3000;
  const visit = (node) => {
    if (budget-- <= 0) return;
    if (node.nodeType === 3) {
      const text = node.data.trim();
      const parent = node.parentElement || node.parentNode?.host;
      if (!text || found.characters >= MOST_CHARACTERS || !parent || /^(script|style|noscript|template|title)$/.test(parent.localName)) return;
      const range = document.createRange();
      range.selectNodeContents(node);
      const shown = [...range.getClientRects()].some((rect) => {
        const { width, height } = visibleArea(rect, parent);
        return width >= 1 && height >= 1;
      });
      if (!shown || !isVisible(parent)) return;
      found.characters += [...text.replace(/\s+/g, "")].length;
      if (found.text.length < 400) found.text += (found.text ? " " : "") + text;
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    if (node.nodeType === 1) {
      if (overlay && node === overlay.host) return;
      if (/^(img|canvas|svg|image)$/.test(node.localName)) {
        const { width, height } = visibleArea(node.getBoundingClientRect(), node);
        const loaded = node.localName !== "img" || (node.complete && node.naturalWidth > 0);
        if (loaded && width * height > found.area && isVisible(node)) Object.assign(found, { width, height, area: width * height });
      }
      if (/^(input|textarea|button)$/.test(node.localName) && isVisible(node)) {
        const { width, height } = visibleArea(node.getBoundingClientRect(), node);
        if (width >= 1 && height >= 1 && node.localName !== "button") {
          found.characters += [...(node.value || node.placeholder || "").replace(/\s+/g, "")].length;
        }
      }
      if (node.shadowRoot) visit(node.shadowRoot);
      if (node.localName === "svg") {
        for (const text of node.querySelectorAll("text")) for (const child of text.childNodes) visit(child);
        return;
      }
    }
    for (const child of node.childNodes) visit(child);
  };
  if (document.body) visit(document.body);
  return found;
}

function measure(again = false) {
  if (again) {
    mountDone = false;
    shownSince = null;
  }
  if (mountDone) return;
  const found = look();
  const enough = found.characters >= ENOUGH_CHARACTERS || (found.width >= ENOUGH_PIXELS && found.height >= ENOUGH_PIXELS);
  if (!enough) shownSince = null;
  else shownSince ??= performance.now();
  const quiet = shownSince !== null && performance.now() - shownSince >= QUIET_MS;
  mountDone = quiet;
  send({
    k: "mount", characters: found.characters, width: Math.round(found.width), height: Math.round(found.height),
    text: found.text.slice(0, 400), settled: quiet, uncaught,
  }, true);
  // After the time that a check waits for, a slow watch is enough.
  if (!mountDone) setTimeout(measure, performance.now() < 15000 ? 100 : 1000);
}

// After the app's scripts (they are deferred, so they run before this event) and after its first
// frame, which looking at the layout would hold up.
const startMeasuring = () => setTimeout(measure, 50);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startMeasuring, { once: true });
else startMeasuring();

const startPage = api.start;
api.start = (ids, id) => {
  // An edit fell between this script and the line to the server.
  if (build !== null && id !== undefined && build !== id) return reloadPage("build");
  build = id ?? build;
  return startPage(ids);
};
connect();
