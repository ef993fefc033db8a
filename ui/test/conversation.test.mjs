// The conversation's reducers and helpers; see text.test.mjs for how they are loaded.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createServer } from "vite";

const vite = await createServer({ server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "error" });
after(() => vite.close());
const load = (path) => vite.ssrLoadModule(`/src/${path}.ts`);
const { parseMarkdown } = await load("lib/markdown");
const { parseRecent, withRecent } = await load("lib/recent");
const { EMPTY_DRAFT, afterSending, asRequest, exclude, parseDraft, pin } = await load("features/conversation/draft");
const plans = await load("features/conversation/plan");
const { withAttachment } = await load("features/attachments/useAttachments");
const { AS_IT_FITS, asRun, narrowed } = await load("features/welcome/choice");
const { authorOf } = await load("features/versions/words");
const { actionsOf, entries, isBehind } = await load("features/conversation/turns");

/** Blocks without their runs: what a reader would say of the shape. */
const said = (of) => of.map((part) => part.text ?? said(part.of)).join("");

test("an answer's paragraphs, lists and code are told apart", () => {
  const text = "Two *ways* to `go`:\n\n1. First\n   - deeper\n2. **Second**\n\n```ts\nlet a = 1;\n\nlet b;\n```\n## End";
  const blocks = parseMarkdown(text);
  assert.deepEqual(blocks.map((block) => block.kind), ["paragraph", "list", "code", "heading"]);
  assert.deepEqual(blocks[0].of.map((part) => part.kind), ["text", "em", "text", "code", "text"]);
  assert.equal(blocks[1].items.length, 2);
  assert.equal(blocks[1].items[0][1].kind, "list");
  assert.equal(blocks[2].text, "let a = 1;\n\nlet b;");
});

test("items with an empty line between them are one list", () => {
  const blocks = parseMarkdown("- one\n\n- two\n\n- three\n\nAfter");
  assert.deepEqual(blocks.map((block) => block.kind), ["list", "paragraph"]);
  assert.equal(blocks[0].items.length, 3);
});

test("what streams reads as if it were closed, and HTML stays text", () => {
  assert.equal(parseMarkdown("```js\nlet a")[0].text, "let a");
  const [block] = parseMarkdown('<img src=x onerror="alert(1)"> <b>no</b>');
  assert.equal(said(block.of), '<img src=x onerror="alert(1)"> <b>no</b>');
});

test("only addresses of the web become links", () => {
  const [block] = parseMarkdown("[a](https://example.org/x) [b](javascript:alert(1)) [c](file:///etc)");
  assert.deepEqual(block.of.filter((part) => part.kind === "link").map((part) => part.url), ["https://example.org/x"]);
});

test("a page of marks is one block", () => {
  for (const [mark, kind] of [["*", "rule"], ["_", "rule"], ["[", "paragraph"], ["**a", "paragraph"], [" `", "paragraph"], ["> ", "quote"], ["- ", "rule"], ["+ ", "list"], ["|", "paragraph"]]) {
    assert.deepEqual(parseMarkdown(mark.repeat(40_000)).map((block) => block.kind), [kind], mark);
  }
});

test("tables have a cell for every column, empty ones too", () => {
  const [table, after] = parseMarkdown("| Plan | Price |\n|---|---:|\n| *Free* | `0` |\n| | 20 |\n| Pro |\n\nDone");
  assert.deepEqual([table.kind, after.kind], ["table", "paragraph"]);
  assert.deepEqual(table.head.map(said), ["Plan", "Price"]);
  assert.deepEqual(table.rows.map((row) => row.map(said)), [["Free", "0"], ["", "20"], ["Pro"]]);
  assert.deepEqual(parseMarkdown("| a | b\n|---|--")[0].kind, "table");
});

test("quotes, escapes and lines of an item read as they are meant", () => {
  const [quote, list] = parseMarkdown("> one\n> **two**\n\n- first\n  second \\*no\\*\n");
  assert.equal(said(quote.blocks[0].of), "one\ntwo");
  assert.equal(said(list.items[0][0].of), "first\nsecond *no*");
  assert.equal(said(parseMarkdown("See https://example.org/a.")[0].of), "See https://example.org/a.");
});

test("a draft that is not understood is a new one, and the rest stays", () => {
  assert.deepEqual(parseDraft(null), EMPTY_DRAFT);
  const odd = parseDraft({ text: "make it blue", mode: "fly", pinned: ["a.ts", 7], contextTokens: -1, attachments: [{ id: 1 }] });
  assert.deepEqual([odd.text, odd.mode, odd.pinned, odd.contextTokens, odd.attachments], ["make it blue", "edit", ["a.ts"], null, []]);
  const list = withRecent([], "p", { ...EMPTY_DRAFT, text: "later" });
  assert.deepEqual(parseRecent(JSON.stringify(list), parseDraft), list);
});

test("sending takes the words and leaves the choices", () => {
  const attachment = { id: "ab", name: "a.png", kind: "image", bytes: 3, tokens: 85 };
  const draft = { ...EMPTY_DRAFT, text: "x", mode: "build", advanced: true, attachments: [attachment], pinned: ["a.ts"] };
  const request = asRequest("p", draft);
  assert.deepEqual([request.kind, request.attachments, request.pinned, request.advanced], ["build", ["ab"], ["a.ts"], true]);
  const left = afterSending(draft);
  assert.deepEqual([left.text, left.attachments, left.mode, left.pinned], ["", [], "build", ["a.ts"]]);
});

test("a file is pinned or left out, never both", () => {
  const pinned = pin(EMPTY_DRAFT, "a.ts", true);
  assert.deepEqual([pinned.pinned, pinned.excluded], [["a.ts"], []]);
  const out = exclude(pinned, "a.ts", true);
  assert.deepEqual([out.pinned, out.excluded], [[], ["a.ts"]]);
  assert.deepEqual(exclude(out, "a.ts", false).excluded, []);
});

const step = (id, after = [], files = [`${id}.ts`]) => ({ id, title: id, files, after, skip: false });
const plan = { summary: "", data: [], routes: [], dependencies: ["zod", "dayjs"], steps: [step("a"), step("b", ["a"]), step("c")] };

test("a step is never moved before what it needs", () => {
  assert.equal(plans.canMove(plan, "b", -1), false);
  assert.equal(plans.moved(plan, "b", -1), plan);
  assert.deepEqual(plans.moved(plan, "c", -1).steps.map(({ id }) => id), ["a", "c", "b"]);
  assert.equal(plans.canMove(plan, "c", 1), false);
});

test("what needs a step is left out with it, and comes back with what it needs", () => {
  const without = plans.skipped(plan, "a", true);
  assert.deepEqual(without.steps.map(({ skip }) => skip), [true, true, false]);
  assert.deepEqual(plans.skipped(without, "b", false).steps.map(({ skip }) => skip), [false, false, false]);
  assert.equal(plans.isReady(plan), true);
  assert.equal(plans.isReady(plans.skipped(without, "c", true)), false);
  assert.equal(plans.isReady(plans.withStep(plan, "c", { title: " " })), false);
});

test("a step keeps its last file; a dependency can go", () => {
  assert.equal(plans.withoutFile(plan, "a", "a.ts"), plan);
  const two = { ...plan, steps: [step("a", [], ["a.ts", "b.ts"])] };
  assert.deepEqual(plans.withoutFile(two, "a", "a.ts").steps[0].files, ["b.ts"]);
  assert.deepEqual(plans.withoutDependency(plan, "zod").dependencies, ["dayjs"]);
});

const turn = (turn, state, rest) => ({ turn, state, base: turn - 1 || null, reverted: false, run: { turn, end: state, version: turn }, ...rest });

test("the run of this session is in its turn's place, or at the end", () => {
  const turns = [turn(1, "verified"), turn(2, "running")];
  const live = { view: { turn: 2, end: null, version: null }, at: 7 };
  assert.deepEqual(entries(turns, live).map(({ key, state, at }) => [key, state, at]), [["turn-1", "verified", 0], ["turn-2", "running", 7]]);
  const over = entries(turns, { ...live, view: { ...live.view, end: "draft" } });
  assert.equal(over[1].state, "draft", "its end is known before the list is read again");
  const fresh = { view: { turn: 3, end: null, version: null }, at: 9 };
  assert.deepEqual(entries(turns, fresh).map(({ turn }) => turn?.turn ?? null), [1, 2, null]);
  assert.equal(isBehind(turns, fresh), true);
  assert.equal(isBehind(turns, live), false);
  const again = entries([turn(1, "accepted")], { view: { turn: 1, end: "draft", version: 1 }, at: 1 });
  assert.equal(again[0].state, "accepted", "what the person decided since stays");
});

test("only what changed files is reverted, and only a draft is accepted", () => {
  const of = (it, head) => actionsOf(entries([it], null)[0], head);
  assert.deepEqual(of(turn(2, "verified"), 2), { revert: true, accept: false, replay: true });
  assert.equal(of(turn(1, "verified"), 1).revert, false, "nothing was there before the first");
  assert.equal(of(turn(2, "verified", { reverted: true }), 3).revert, false);
  assert.deepEqual(of(turn(3, "draft"), 2), { revert: false, accept: true, replay: true });
  assert.equal(of(turn(3, "draft"), 3).accept, false);
  assert.deepEqual(of(turn(4, "running"), 3), { revert: false, accept: false, replay: false });
  assert.equal(of(turn(4, "planned"), 3).replay, false);
});

test("the same content is attached once", () => {
  const [one, other] = [{ id: "a", name: "a.png" }, { id: "b", name: "b.png" }];
  assert.deepEqual(withAttachment([one], { ...one, name: "copy.png" }), [one]);
  assert.deepEqual(withAttachment([one], other), [one, other]);
});

test("every choice reaches the run, and what nobody chose is null", () => {
  const choice = { ...AS_IT_FITS, database: "sqlite", features: ["payments", "seo"], deployment: "vercel", attachments: [{ id: "ab" }] };
  assert.equal(narrowed(choice), 4);
  assert.equal(narrowed(AS_IT_FITS), 0);
  const run = asRun(choice, { type: "web_app", framework: null });
  assert.deepEqual([run.type_id, run.framework, run.database, run.features, run.integrations, run.deployment, run.attachments], [
    "web_app", null, "sqlite", ["payments", "seo"], [], "vercel", ["ab"],
  ]);
});

test("a version's author is a model, a person or the rules", () => {
  const of = (reason) => authorOf({ reason });
  assert.deepEqual(["generated", "repaired", "starter", "edited", "outside", "undone"].map(of), ["model", "rules", "rules", "person", "person", "person"]);
});
