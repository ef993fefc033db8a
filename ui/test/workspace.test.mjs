// The workspace's reducers and helpers; see text.test.mjs for how they are loaded.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createServer } from "vite";

const vite = await createServer({ server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "error" });
after(() => vite.close());
const load = (path) => vite.ssrLoadModule(`/src/features/${path}.ts`);
const { DEFAULT_LAYOUT, parseLayout, parseLayouts, sideWidth, withLayout } = await load("workspace/layout");
const { nudge } = await load("workspace/nudge");
const measure = await load("run/measure");
const preview = await load("preview/state");
const { frameOf, snap } = await load("preview/placement");
const tree = await load("editor/tree");
const drafts = await load("editor/drafts");
const { Session } = await load("editor/session");
const { lineEnding, stretch } = await load("editor/text");
const { Stage } = await load("preview/stage");
const { before } = await load("versions/history");

/** `localStorage`, as far as it is used. */
class Memory {
  #entries = new Map();
  get length() {
    return this.#entries.size;
  }
  key = (index) => [...this.#entries.keys()][index] ?? null;
  getItem = (key) => this.#entries.get(key) ?? null;
  setItem = (key, value) => void this.#entries.set(key, String(value));
  removeItem = (key) => void this.#entries.delete(key);
}

test("a layout that is not understood has its defaults, and the rest stays", () => {
  assert.deepEqual(parseLayout(null), DEFAULT_LAYOUT);
  const odd = parseLayout({ view: "code", sideWidth: 1e9, codeShare: "half", tabs: ["a.ts", 7], tab: "gone.ts" });
  assert.deepEqual([odd.view, odd.sideWidth, odd.codeShare, odd.tabs, odd.tab], ["code", 900, 0.5, ["a.ts"], "a.ts"]);
  assert.deepEqual(parseLayouts("{"), []);
});

test("the layouts of a hundred projects are kept, the last changed first", () => {
  let layouts = [];
  for (let index = 0; index < 130; index += 1) layouts = withLayout(layouts, `p${index}`, DEFAULT_LAYOUT);
  layouts = withLayout(layouts, "p100", { ...DEFAULT_LAYOUT, view: "code" });
  assert.equal(layouts.length, 100);
  assert.equal(layouts[0][0], "p100");
  assert.deepEqual(parseLayouts(JSON.stringify(layouts)), layouts);
});

test("the side panel leaves room for the rest", () => {
  assert.equal(sideWidth(380, 1280), 380);
  assert.equal(sideWidth(380, 720), 360);
  assert.equal(sideWidth(100, 1280), 240);
});

test("a splitter goes where the arrow points, mirrored in Arabic, and not too far", () => {
  const range = { axis: "x", value: 300, min: 240, max: 400, step: 16, rtl: false };
  assert.equal(nudge(range, "ArrowRight", false), 316);
  assert.equal(nudge({ ...range, rtl: true }, "ArrowRight", false), 284);
  assert.equal(nudge(range, "ArrowLeft", true), 240);
  assert.equal(nudge(range, "End", false), 400);
  assert.equal(nudge(range, "ArrowUp", false), null);
  assert.equal(nudge({ ...range, axis: "y" }, "ArrowUp", false), 284);
});

test("time goes on between two changes of a run and stops at its end", () => {
  assert.equal(measure.elapsed({ elapsed_ms: 1_000, end: null }, 5_000, 7_500), 3_500);
  assert.equal(measure.elapsed({ elapsed_ms: 1_000, end: "verified" }, 5_000, 7_500), 1_000);
  assert.equal(measure.duration(14_230, "en"), "14.2 sec");
  assert.equal(measure.duration(14_930, "en", true), "14 sec");
  assert.equal(measure.duration(125_000, "en"), "2 min 5 sec");
  assert.equal(measure.duration(59_980, "en"), "1 min 0 sec");
});

test("money is shown in full where cents would say nothing", () => {
  assert.equal(measure.money(0, "en"), "$0.00");
  assert.equal(measure.money(4_100, "en"), "$0.0041");
  assert.equal(measure.money(1_234_567, "en"), "$1.23");
  assert.match(measure.money(40_000, "de"), /0,04\s\$/);
});

test("a failed call names who was asked after it", () => {
  const attempt = (provider, error) => ({ provider, error });
  const view = { provider: "gemini", end: null };
  assert.deepEqual(measure.failedCalls([attempt("openai", "overloaded"), attempt("anthropic", null)], view), [
    { provider: "openai", reason: "overloaded", next: "anthropic" },
  ]);
  assert.deepEqual(measure.failedCalls([attempt("openai", "rate-limited")], view)[0].next, "gemini");
  assert.deepEqual(measure.failedCalls([attempt("openai", "stalled")], { provider: "openai", end: "draft" })[0].next, null);
  assert.deepEqual(measure.failedCalls([attempt("openai", "stalled")], { provider: "starter", end: "verified" })[0].next, "starter");
});

test("of very many files the latest are shown, and those that arrive", () => {
  const files = Array.from({ length: 500 }, (_, index) => ({ path: `f${index}`, state: index === 3 ? "arriving" : "complete" }));
  const { shown, hidden } = measure.shownFiles(files);
  assert.equal(shown.length, measure.MAX_ROWS);
  assert.equal(shown.at(-1).path, "f499");
  assert.equal(hidden, 300);
  assert.deepEqual(measure.shownFiles(files.slice(0, 5)), { shown: files.slice(0, 5), hidden: 0 });
});

test("the console keeps 500 lines and counts repeats", () => {
  const line = (text) => ({ event: "console", level: "log", text, problem: null });
  let state = preview.foldAll(preview.STARTING, Array.from({ length: 700 }, (_, index) => line(`n${index}`)));
  assert.equal(state.console.length, 500);
  assert.equal(state.console[0].text, "n200");
  state = preview.foldAll(state, Array.from({ length: 9 }, () => ({ ...line("again"), level: "error" })));
  assert.equal(state.console.at(-1).times, 9);
  assert.equal(preview.errorCount(state), 9);
  assert.equal(new Set(state.console.map(({ id }) => id)).size, state.console.length);
});

test("going over from a draft to the project loads the page anew and empties the console", () => {
  let state = preview.foldAll(preview.STARTING, [
    { event: "ready", url: "http://127.0.0.1:1/", draft: true },
    { event: "console", level: "error", text: "x", problem: null },
    { event: "crashed" },
  ]);
  assert.deepEqual([state.draft, state.crashed, state.load], [true, true, 1]);
  state = preview.fold(state, { event: "ready", url: "http://127.0.0.1:2/", draft: false });
  assert.deepEqual([state.draft, state.crashed, state.load, state.console], [false, false, 2, []]);
  state = preview.fold(state, { event: "unavailable", error: { code: "not-previewable", args: {} } });
  assert.equal(state.url, null);
});

test("a typed route stays within the page's origin", () => {
  assert.equal(preview.asRoute("about", null), "/about");
  assert.equal(preview.asRoute(" /a?b#c ", null), "/a?b#c");
  assert.equal(preview.asRoute("http://127.0.0.1:9/x", "http://127.0.0.1:9/"), "/x");
  assert.equal(preview.asRoute("https://evil.example/x", "http://127.0.0.1:9/"), "/x");
  assert.equal(preview.asRoute("//evil.example/x", null), "/evil.example/x");
});

test("a device stands in the middle and never outside", () => {
  const area = { x: 100, y: 50, width: 1_000, height: 600 };
  assert.deepEqual(frameOf(area, "fit"), area);
  assert.deepEqual(frameOf(area, "phone"), { x: 405, y: 50, width: 390, height: 600 });
  assert.deepEqual(frameOf({ ...area, width: 300 }, "tablet"), { ...area, width: 300 });
  const at = snap({ x: 10.3, y: 0.4, width: 100.3, height: 50.2 }, 1.5);
  for (const edge of [at.x, at.y, at.x + at.width, at.y + at.height]) assert.ok(Math.abs(edge * 1.5 - Math.round(edge * 1.5)) < 1e-9);
});

test("the tree shows folders first, and what is open", () => {
  const paths = ["src/app.tsx", "index.html", "src/ui/b10.ts", "src/ui/b9.ts"];
  assert.deepEqual(
    tree.rows(paths, new Set()).map(({ path }) => path),
    ["src", "index.html"],
  );
  const open = tree.rows(paths, new Set(["src", "src/ui"]));
  assert.deepEqual(
    open.map(({ path, level }) => `${level} ${path}`),
    ["1 src", "2 src/ui", "3 src/ui/b9.ts", "3 src/ui/b10.ts", "2 src/app.tsx", "1 index.html"],
  );
  assert.deepEqual([open[2].position, open[2].siblings], [1, 2]);
});

test("the tree's keys are those of ARIA, mirrored in Arabic", () => {
  const list = tree.rows(["src/app.tsx", "index.html"], new Set(["src"]));
  const press = (focused, key, rtl = false) => tree.onTreeKey(list, focused, key, rtl);
  assert.deepEqual(press("src", "ArrowRight"), { to: "row", path: "src/app.tsx" });
  assert.deepEqual(press("src", "ArrowLeft"), { to: "collapse", path: "src" });
  assert.deepEqual(press("src/app.tsx", "ArrowLeft"), { to: "row", path: "src" });
  assert.deepEqual(press("src/app.tsx", "ArrowRight", true), { to: "row", path: "src" });
  assert.deepEqual(press("index.html", "Enter"), { to: "open", path: "index.html" });
  assert.equal(press("index.html", "ArrowDown"), null);
  assert.equal(tree.typedAhead(list, "src", "in"), "index.html");
});

test("names that cannot be are refused before the host is asked", () => {
  const taken = ["src/App.tsx", "index.html"];
  assert.equal(tree.nameFault("src/new.ts", taken), null);
  assert.equal(tree.nameFault("src/app.tsx", taken), "taken");
  assert.equal(tree.nameFault("SRC", taken), "taken");
  assert.equal(tree.nameFault("../x", taken), "unsafe");
  assert.equal(tree.nameFault("a?.ts", taken), "unsafe");
  assert.equal(tree.nameFault("src/ ", taken), "empty");
});

test("drafts are bounded: the oldest give way", () => {
  const storage = new Memory();
  const half = "x".repeat(drafts.MAX_CHARACTERS / 2 - 100);
  for (const [index, path] of ["a", "b", "c"].entries()) {
    assert.ok(drafts.keepDraft(storage, "p", { path, digest: "d", text: half, at: index }));
  }
  assert.deepEqual(drafts.draftsOf(storage, "p").map(({ path }) => path), ["b", "c"]);
  assert.equal(drafts.keepDraft(storage, "p", { path: "b", digest: "d", text: half + half + half, at: 9 }), false);
  assert.deepEqual(drafts.draftsOf(storage, "other"), []);
});

/** One file on a disk that others write to as well. */
function disk(text) {
  let version = 1;
  return {
    text,
    write(text) {
      this.text = text;
      version += 1;
    },
    fileRead(_id, path) {
      if (this.text === undefined) return Promise.reject({ code: "not-found", args: {} });
      return Promise.resolve({ path, text: this.text, bytes: this.text.length, digest: `d${version}` });
    },
    fileSave(_id, _path, text, expected) {
      if (expected !== `d${version}`) return Promise.reject({ code: "file-changed", args: {} });
      this.write(text);
      return Promise.resolve({ version: {}, digest: `d${version}`, undo: 1 });
    },
  };
}

test("what is not saved survives a restart and is saved over what was read", async () => {
  const [files, storage] = [disk("one"), new Memory()];
  const first = new Session(files, "p", storage);
  await first.open("a.ts");
  first.edited("a.ts", () => "two", false);
  first.flush();
  const second = new Session(files, "p", storage);
  assert.deepEqual(second.drafts(), ["a.ts"]);
  await second.open("a.ts");
  assert.deepEqual([second.text("a.ts"), second.snapshot().get("a.ts").dirty], ["two", true]);
  await second.save("a.ts");
  assert.equal(files.text, "two");
  assert.deepEqual([second.snapshot().get("a.ts").dirty, second.drafts()], [false, []]);
});

test("a file that somebody else changed is never overwritten unasked", async () => {
  const files = disk("one");
  const session = new Session(files, "p", new Memory());
  await session.open("a.ts");
  session.edited("a.ts", () => "mine", false);
  files.write("theirs");
  assert.equal(await session.save("a.ts"), null);
  assert.equal(session.snapshot().get("a.ts").theirs.text, "theirs");
  assert.equal(await session.save("a.ts"), null, "not while both stand");
  assert.equal(files.text, "theirs");
  await session.resolve("a.ts", "mine");
  assert.equal(files.text, "mine");
  session.edited("a.ts", () => "mine again", false);
  files.write("theirs again");
  await session.refresh();
  await session.resolve("a.ts", "theirs");
  const file = session.snapshot().get("a.ts");
  assert.deepEqual([session.text("a.ts"), file.dirty, file.theirs], ["theirs again", false, null]);
});

test("a clean file follows the disk; one that went says so; a renamed one keeps its edits", async () => {
  const files = disk("one");
  const session = new Session(files, "p", new Memory());
  await session.open("src/a.ts");
  const { revision } = session.snapshot().get("src/a.ts");
  files.write("two");
  await session.refresh();
  assert.equal(session.text("src/a.ts"), "two");
  assert.ok(session.snapshot().get("src/a.ts").revision > revision);
  session.edited("src/a.ts", () => "three", false);
  session.renamed("src", "lib");
  assert.deepEqual([session.text("lib/a.ts"), session.snapshot().has("src/a.ts")], ["three", false]);
  assert.equal(session.close("lib/a.ts"), "three");
  await session.reopen("lib/a.ts", "three");
  assert.equal(session.snapshot().get("lib/a.ts").dirty, true);
  session.close("lib/a.ts");
  await session.open("lib/a.ts");
  files.text = undefined;
  await session.refresh();
  assert.equal(session.snapshot().get("lib/a.ts").status, "gone");
});

test("a text keeps the line ending that it has most of", () => {
  assert.equal(lineEnding("a\nb\n"), "\n");
  assert.equal(lineEnding("a\r\nb\r\nc\n"), "\r\n");
  assert.equal(lineEnding(""), "\n");
});

test("of two texts only the stretch that differs is replaced", () => {
  const apply = (from, { from: start, to, insert }) => from.slice(0, start) + insert + from.slice(to);
  for (const [from, to] of [
    ["one two three", "one 2 three"],
    ["aaa", "aa"],
    ["", "x"],
    ["same", "same"],
    ["abab", "ababab"],
  ]) {
    assert.equal(apply(from, stretch(from, to)), to);
  }
  assert.deepEqual(stretch("one two three", "one 2 three"), { from: 4, to: 7, insert: "2" });
});

const version = (version, rest) => ({ version, head: false, standing: "verified", restored_from: null, ...rest });

test("the version before another one may be a draft", () => {
  const made = [version(4, { head: true }), version(3, { standing: "draft" }), version(2), version(1)];
  assert.equal(before(made, 4), 3);
  assert.equal(before(made, 1), null);
});

/** A webview that answers when it is told to, and says what it was asked. */
function webview() {
  const asked = [];
  const slow = [];
  const note = (what) => {
    asked.push(what);
    return Promise.resolve();
  };
  return {
    asked,
    /** Lets the calls of `previewPlace` that wait go on. */
    answer: () => slow.splice(0).forEach((resolve) => resolve()),
    previewPlace: (_id, url, { x }) => (note(`place ${url} ${x}`), new Promise((resolve) => slow.push(resolve))),
    previewHide: () => note("hide"),
    previewReload: () => note("reload"),
    previewPicture: () => note("picture").then(() => "a picture"),
  };
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

const settled = async (view) => {
  for (let turn = 0; turn < 20; turn += 1) {
    view.answer();
    await tick();
  }
};

function staged() {
  const view = webview();
  const events = { onPicture: (it) => view.asked.push(`shown ${it}`), onError: (it) => view.asked.push(it.message), drawn: () => Promise.resolve() };
  const at = (x, load = 1, url = "a") => ({ url, load, place: { x, y: 0, width: 1, height: 1 } });
  const another = () => new Stage(view, "p", events);
  return { view, stage: another(), at, another };
}

test("places asked for while a call is under way become one", async () => {
  const { view, stage, at } = staged();
  stage.show(at(0));
  await tick();
  for (let x = 1; x < 50; x += 1) stage.show(at(x));
  await settled(view);
  assert.deepEqual(view.asked.filter((it) => it.startsWith("place")), ["place a 0", "place a 49"]);
});

test("a view that gives way to another does not hide its page, however late its calls come back", async () => {
  const { view, stage, at, another } = staged();
  stage.show(at(1));
  await tick();
  // "Both" is pressed while the webview is made: another stage for the same page.
  stage.leave();
  const next = another();
  next.show(at(2));
  await settled(view);
  assert.deepEqual(view.asked, ["place a 1", "shown null", "hide", "place a 2", "shown null"]);
});

test("the page is hidden only once its picture stands in its place, and comes back before that goes", async () => {
  const { view, stage, at } = staged();
  stage.show(at(1));
  await settled(view);
  view.asked.length = 0;
  stage.hide();
  await settled(view);
  stage.show(at(1));
  await settled(view);
  assert.deepEqual(view.asked, ["picture", "shown a picture", "hide", "place a 1", "shown null"]);
});

test("a page without a picture is hidden all the same; a pane that goes asks for none", async () => {
  const { view, stage, at } = staged();
  stage.show(at(1));
  await settled(view);
  let give;
  view.previewPicture = () => new Promise((resolve) => (give = resolve));
  view.asked.length = 0;
  stage.hide();
  await new Promise((resolve) => setTimeout(resolve, 400));
  assert.deepEqual(view.asked, ["hide"]);
  give("a late picture");
  await settled(view);
  assert.deepEqual(view.asked, ["hide", "shown a late picture"]);
  stage.show(at(1));
  await settled(view);
  view.asked.length = 0;
  stage.leave();
  await settled(view);
  assert.deepEqual(view.asked, ["hide"]);
});

test("a picture that comes while the page is being hidden is not lost", async () => {
  const { view, stage, at } = staged();
  stage.show(at(1));
  await settled(view);
  let give, hidden;
  view.previewPicture = () => new Promise((resolve) => (give = resolve));
  view.previewHide = () => new Promise((resolve) => (hidden = resolve));
  view.asked.length = 0;
  stage.hide();
  await new Promise((resolve) => setTimeout(resolve, 400));
  give("a late picture");
  await settled(view);
  hidden();
  await settled(view);
  assert.deepEqual(view.asked, ["shown a late picture"]);
});

test("the same address is loaded anew when it must be, and what fails is not tried for ever", async () => {
  const { view, stage, at } = staged();
  stage.show(at(1, 1));
  await settled(view);
  stage.show(at(1, 2));
  await settled(view);
  assert.equal(view.asked.at(-1), "reload");
  view.asked.length = 0;
  view.previewPlace = () => Promise.reject(new Error("refused"));
  stage.show(at(2, 2));
  await settled(view);
  assert.deepEqual(view.asked, ["refused"]);
});
