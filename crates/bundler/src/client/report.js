// What the app says and does: console, errors, failed resources, routes.

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
    if (level === "error") hidden(values);
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

// Errors that a boundary of React or of its router caught reach only the console: the app shows
// what it shows instead of itself. So does a component that renders for ever.
function hidden(values) {
  const says = (words) => values.some((value) => typeof value === "string" && words.test(value));
  const error = values.find((value) => value instanceof Error);
  if (says(/^Maximum update depth exceeded/)) reportUncaught("loop", error ?? values[0]);
  else if (says(/^The above error occurred in |^React Router caught the following error/)) {
    reportUncaught("caught", error ?? format(values));
  }
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

const startPage = api.start;
api.start = (ids, id) => {
  // An edit fell between this script and the line to the server.
  if (build !== null && id !== undefined && build !== id) return reloadPage("build");
  build = id ?? build;
  return startPage(ids);
};
connect();
