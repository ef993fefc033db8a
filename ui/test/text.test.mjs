// Pure helpers. Vite loads the TypeScript and Node runs the tests: no framework to keep up to date.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createServer } from "vite";

const vite = await createServer({ server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "error" });
after(() => vite.close());
const { relativeTime } = await vite.ssrLoadModule("/src/features/projects/relativeTime.ts");
const { generateCommand, previewCommand, quote } = await vite.ssrLoadModule("/src/features/projects/shell.ts");

test("a path is one word of its shell", () => {
  assert.equal(quote("/home/ana/Vectort/kanban"), "/home/ana/Vectort/kanban");
  assert.equal(quote("/home/ana/My apps/it's"), String.raw`'/home/ana/My apps/it'\''s'`);
  assert.equal(quote(String.raw`C:\Users\Ana B\kanban`), String.raw`"C:\Users\Ana B\kanban"`);
  assert.equal(previewCommand("/a b"), "vectort preview '/a b'");
  assert.equal(generateCommand('a "$(x)" app'), 'vectort generate "a (x) app"');
});

test("times are said in the largest unit that fits", () => {
  const now = Date.UTC(2030, 5, 15, 12);
  const ago = (seconds) => relativeTime(now - seconds * 1_000, now, "en");
  assert.equal(ago(0), "now");
  assert.equal(ago(59), "59 seconds ago");
  assert.equal(ago(60), "1 minute ago");
  assert.equal(ago(7_200), "2 hours ago");
  assert.equal(ago(86_400), "yesterday");
  assert.equal(ago(400 * 86_400), "last year");
});
