// Whether a person who looks at the page sees anything, and what a check looks for in it.

const ENOUGH_CHARACTERS = 20, ENOUGH_PIXELS = 100;
// How long the page must have shown enough, without an error, to count as started: longer than a
// second, so that a clock that ticks each second has ticked once.
const QUIET_MS = 1500;
// How much longer what a check looks for may take, while there is something else to see.
const LOOK_MS = 3000;
// Beyond this text is not looked at: asking for its layout costs, and the answer is clear.
const MOST_CHARACTERS = 500;
// So many that are surely seen are enough to believe the rest.
const SURE_CHARACTERS = 100;
// A page that says no more than this is one of these words, not an app that mentions them.
const MOST_EXCUSE = 200;
const EXCUSES = new RegExp([
  "something went wrong", "unexpected application error", "an (unexpected )?error (has )?occurred",
  "une erreur (inattendue )?(est survenue|s.est produite)", "algo sali[óo] mal", "se ha producido un error",
  "etwas ist schiefgelaufen", "ein fehler ist aufgetreten", "出错了", "出了点问题", "发生(了)?错误",
  "エラーが発生しました", "問題が発生しました", "что-то пошло не так", "произошла ошибка",
  "qualcosa è andato storto", "si è verificato un errore", "حدث خطأ",
].join("|"), "i");

let shownSince = null;
let mountDone = false;

// Which canvases something can have been drawn on. Asking a canvas for a context of its own would
// take it away from the app.
const drawing = new WeakMap();
for (const name of ["getContext", "transferControlToOffscreen"]) {
  const original = globalThis.HTMLCanvasElement?.prototype[name];
  if (!original) continue;
  HTMLCanvasElement.prototype[name] = function (...values) {
    const result = original.apply(this, values);
    if (result) drawing.set(this, name === "getContext" ? values[0] : "offscreen");
    return result;
  };
}

// True unless the canvas is known to be of one colour. Of a WebGL canvas that cannot be told.
function isDrawn(canvas) {
  const kind = drawing.get(canvas);
  if (kind !== "2d") return kind !== undefined;
  try {
    const small = document.createElement("canvas");
    small.width = small.height = 32;
    const context = small.getContext("2d");
    context.drawImage(canvas, 0, 0, 32, 32);
    const pixels = new Uint32Array(context.getImageData(0, 0, 32, 32).data.buffer);
    return pixels.some((pixel) => pixel !== pixels[0]);
  } catch {
    // Pictures from elsewhere are on it, so something is.
    return true;
  }
}

const SHAPES = "path, rect, circle, ellipse, line, polyline, polygon, text, image, use, foreignObject";

function isPicture(node) {
  if (node.localName === "img") return node.complete && node.naturalWidth > 0;
  if (node.localName === "canvas") return isDrawn(node);
  return node.localName !== "svg" || node.querySelector(SHAPES) !== null;
}

function isVisible(element) {
  if (element.checkVisibility && !element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return false;
  for (let at = element; at; at = above(at)) {
    const style = getComputedStyle(at);
    if (style.display === "none" || style.visibility !== "visible" && at === element || Number(style.opacity) < 0.05) return false;
  }
  return true;
}

function above(element) {
  return element.parentElement || element.getRootNode()?.host;
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
  for (let at = element; at && at !== document.body && at !== page; at = above(at)) {
    const style = getComputedStyle(at);
    if (style.overflowX !== "visible" || style.overflowY !== "visible") {
      // A region that scrolls shows its content in the end; one without size never does.
      if (at.clientWidth < 2 || at.clientHeight < 2) return { width: 0, height: 0 };
    }
  }
  return { width: right - left, height: bottom - top };
}

const isClear = (colour) => colour === "transparent" || /^rgba\(.*, 0\)$/.test(colour) || /\/ 0%?\)$/.test(colour);
const isSolid = (colour) => /^rgb\(/.test(colour);

// True where the text has the very colour of what it stands on, or stands on nothing with none.
// Where that cannot be told (a picture, a blend) it is not.
function isColourless(element) {
  const style = getComputedStyle(element);
  // Text cut out of its background has no colour of its own.
  if (/text/.test(style.webkitBackgroundClip || style.backgroundClip)) return false;
  const colour = style.webkitTextFillColor || style.color;
  if (isClear(colour)) return style.textShadow === "none" && !(parseFloat(style.webkitTextStrokeWidth) > 0);
  for (let at = element; at; at = above(at)) {
    const { backgroundImage, backgroundColor, mixBlendMode } = getComputedStyle(at);
    if (backgroundImage !== "none" || mixBlendMode !== "normal") return false;
    if (isClear(backgroundColor)) continue;
    return isSolid(backgroundColor) && backgroundColor === colour;
  }
  // The paper of a browser, unless the page asks for a dark one.
  return colour === "rgb(255, 255, 255)" && !/dark/.test(getComputedStyle(document.documentElement).colorScheme);
}

// What lies at a place, from the top, down to the element itself.
function over(rect, element) {
  const x = (rect.left + rect.right) / 2, y = (rect.top + rect.bottom) / 2;
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return null;
  const root = element.getRootNode();
  const stack = (root.elementsFromPoint ? root : document).elementsFromPoint(x, y);
  const at = stack.indexOf(element);
  return at < 0 ? null : { before: stack.slice(0, at), behind: stack.slice(at + 1) };
}

function paints(element) {
  const { backgroundImage, backgroundColor } = getComputedStyle(element);
  return backgroundImage !== "none" || !isClear(backgroundColor) || /^(img|canvas|svg|video|picture)$/.test(element.localName);
}

// Whether the page has layers that let clicks through, which are not found by place. Asked once a look.
let layers = null;

// Hidden to the eye: under something opaque, or in the colour of what is behind it.
function isLost(rect, element) {
  const place = over(rect, element);
  const covers = (at) => !element.contains(at) && !at.contains(element)
    && at !== overlay?.host && isSolid(getComputedStyle(at).backgroundColor) && isOpaque(at);
  if (place?.before.some(covers)) return true;
  if (!isColourless(element)) return false;
  // What stands behind without being around, such as a layer of its own for the background.
  return !place?.behind.some((at) => !at.contains(element) && paints(at)) && !(layers ??= hasLayers());
}

function isOpaque(element) {
  for (let at = element; at; at = above(at)) if (Number(getComputedStyle(at).opacity) < 1) return false;
  return true;
}

function hasLayers() {
  return [...document.querySelectorAll("body *")].slice(0, 1500).some((at) =>
    getComputedStyle(at).pointerEvents === "none" && paints(at)
    && at.clientWidth >= ENOUGH_PIXELS && at.clientHeight >= ENOUGH_PIXELS);
}

function look() {
  const found = { characters: 0, text: "", width: 0, height: 0, area: 0, roots: [document] };
  let budget = 3000;
  layers = null;
  const visit = (node) => {
    if (budget-- <= 0) return;
    if (node.nodeType === 3) {
      const text = node.data.trim();
      const parent = node.parentElement || node.parentNode?.host;
      if (!text || found.characters >= MOST_CHARACTERS || !parent || /^(script|style|noscript|template|title)$/.test(parent.localName)) return;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rect = [...range.getClientRects()].find((rect) => {
        const { width, height } = visibleArea(rect, parent);
        return width >= 1 && height >= 1;
      });
      if (!rect || !isVisible(parent) || (found.characters < SURE_CHARACTERS && isLost(rect, parent))) return;
      found.characters += [...text.replace(/\s+/g, "")].length;
      if (found.text.length < 400) found.text += (found.text ? " " : "") + text;
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    if (node.nodeType === 1) {
      if (overlay && node === overlay.host) return;
      if (/^(img|canvas|svg|image)$/.test(node.localName)) {
        const { width, height } = visibleArea(node.getBoundingClientRect(), node);
        if (width * height > found.area && isVisible(node) && isPicture(node)) Object.assign(found, { width, height, area: width * height });
      }
      if (/^(input|textarea|button)$/.test(node.localName) && isVisible(node)) {
        const { width, height } = visibleArea(node.getBoundingClientRect(), node);
        if (width >= 1 && height >= 1 && node.localName !== "button") {
          found.characters += [...(node.value || node.placeholder || "").replace(/\s+/g, "")].length;
        }
      }
      if (node.shadowRoot) {
        found.roots.push(node.shadowRoot);
        visit(node.shadowRoot);
      }
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

// Those of the selectors that a visible element is there for, in the page or a shadow tree of it.
function present(roots) {
  const isThere = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width >= 1 && height >= 1 && isVisible(element);
  };
  return CONFIG.expect.filter((selector) => {
    try {
      return roots.some((root) => [...root.querySelectorAll(selector)].slice(0, 50).some(isThere));
    } catch {
      return false;
    }
  });
}

function measure(again = false) {
  if (again) {
    mountDone = false;
    shownSince = null;
  }
  if (mountDone) return;
  const seen = look();
  const enough = seen.characters >= ENOUGH_CHARACTERS || (seen.width >= ENOUGH_PIXELS && seen.height >= ENOUGH_PIXELS);
  const excuse = enough && seen.text.length <= MOST_EXCUSE && EXCUSES.test(seen.text);
  if (!enough) shownSince = null;
  else shownSince ??= performance.now();
  const shown = shownSince === null ? 0 : performance.now() - shownSince;
  const found = shown >= QUIET_MS ? present(seen.roots) : [];
  mountDone = shown >= QUIET_MS && (found.length === CONFIG.expect.length || shown >= QUIET_MS + LOOK_MS);
  send({
    k: "mount", characters: seen.characters, width: Math.round(seen.width), height: Math.round(seen.height),
    text: seen.text.slice(0, 400), settled: mountDone, excuse, found, uncaught,
  }, true);
  // After the time that a check waits for, a slow watch is enough.
  if (!mountDone) setTimeout(measure, performance.now() < 15000 ? 100 : 1000);
}

// After the app's scripts (they are deferred, so they run before this event) and after its first
// frame, which looking at the layout would hold up.
const startMeasuring = () => setTimeout(measure, 50);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startMeasuring, { once: true });
else startMeasuring();

