// Picking an element: which place in the source wrote it.
//
// React no longer keeps an element's place, but its development runtime is told each one. They are
// kept here beside the element's props, which React hands on to its own record of the element.

const places = new WeakMap();
const MOST_NAMED = 80;
let picking = null;

function keepPlaces(exports) {
  const original = exports.jsxDEV;
  if (typeof original !== "function") return;
  const jsxDEV = function (type, props, key, isStatic, source, self) {
    const element = original(type, props, key, isStatic, source, self);
    if (source && element && element.props) places.set(element.props, source);
    return element;
  };
  Object.defineProperty(exports, "jsxDEV", { get: () => jsxDEV, configurable: true, enumerable: true });
}

afterRun = (record) => {
  if (record.id.endsWith("/jsx-dev-runtime")) keepPlaces(record.exports);
};

// The place that wrote the element or the nearest one around it, and the component that it is in.
function originOf(element) {
  for (let at = element; at; at = at.parentElement || at.getRootNode()?.host) {
    const key = Object.keys(at).find((name) => name.startsWith("__reactFiber$"));
    for (let fiber = key && at[key]; fiber; fiber = fiber.return) {
      const source = fiber.memoizedProps && places.get(fiber.memoizedProps);
      if (!source) continue;
      let owner = fiber;
      while (owner && typeof owner.type !== "function") owner = owner.return;
      const component = owner && (owner.type.displayName || owner.type.name);
      return { file: source.fileName, line: source.lineNumber, column: source.columnNumber, component: component || null };
    }
  }
  return { file: null, line: 0, column: 0, component: null };
}

function startPicking() {
  if (picking) return;
  const host = document.createElement("vectort-overlay");
  const root = host.attachShadow({ mode: "closed" });
  const frame = document.createElement("div");
  const style = document.createElement("style");
  style.textContent = `
    :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; }
    div { position: fixed; box-sizing: border-box; border: 2px solid #2563eb; border-radius: 3px;
      background: rgb(37 99 235 / 14%); display: none; }`;
  root.append(style, frame);
  document.documentElement.append(host);
  let target = null;
  const swallow = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const show = (event) => {
    const found = event.composedPath()[0];
    target = found instanceof Element ? found : null;
    if (!target || target === document.documentElement) return;
    const { left, top, width, height } = target.getBoundingClientRect();
    Object.assign(frame.style, {
      display: "block", left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`,
    });
  };
  const take = (event) => {
    swallow(event);
    show(event);
    const element = target || document.body;
    stopPicking();
    send({
      k: "picked", ...originOf(element), tag: element.localName.slice(0, MOST_NAMED),
      id: String(element.id || "").slice(0, MOST_NAMED),
      classes: [...element.classList].slice(0, 8).map((name) => name.slice(0, MOST_NAMED)),
      text: (element.innerText || element.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ").slice(0, MOST_NAMED),
    }, true);
  };
  const keys = (event) => {
    if (event.key !== "Escape") return;
    swallow(event);
    stopPicking();
    send({ k: "unpicked" }, true);
  };
  const listeners = [["pointermove", show], ["click", take], ["keydown", keys]];
  // The app must not act on what is only pointed at.
  for (const name of ["pointerdown", "pointerup", "mousedown", "mouseup", "dblclick", "contextmenu", "touchstart"]) listeners.push([name, swallow]);
  for (const [name, listener] of listeners) addEventListener(name, listener, { capture: true, passive: false });
  picking = { host, listeners };
}

function stopPicking() {
  if (!picking) return;
  for (const [name, listener] of picking.listeners) removeEventListener(name, listener, { capture: true });
  picking.host.remove();
  picking = null;
}
