// What the window makes of the router's figures; see text.test.mjs for how the sources are loaded.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createServer } from "vite";

const vite = await createServer({ server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "error" });
after(() => vite.close());
const load = (path) => vite.ssrLoadModule(`/src/features/${path}.ts`);
const { parseUsd } = await load("settings/usd");
const { HEIGHT, points, WIDTH } = await load("settings/sparkline");
const { holds, noteText } = await load("run/words");

test("an amount is understood as people write it, and nothing else is", () => {
  assert.equal(parseUsd("0.25"), 250_000);
  assert.equal(parseUsd(" $ 1,5 "), 1_500_000);
  assert.equal(parseUsd(".000001"), 1);
  assert.equal(parseUsd(""), null);
  for (const wrong of ["0", "-1", "1e3", "1.2.3", "x", "2000000", "0.0000001"]) assert.equal(parseUsd(wrong), undefined, wrong);
});

test("a line of times stays within its picture", () => {
  for (const values of [[1, 2], [500, 500, 500], [0, 10_000, 3, 7], Array.from({ length: 20 }, (_, i) => i * i)]) {
    const drawn = points(values).split(" ").map((point) => point.split(",").map(Number));
    assert.equal(drawn.length, values.length);
    for (const [x, y] of drawn) assert.ok(x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT, `${x},${y}`);
    const highest = drawn[values.indexOf(Math.max(...values))][1];
    assert.ok(drawn.every(([, y]) => y >= highest), "slower is higher");
  }
});

test("a wait counts down, and is gone when it is over", () => {
  const t = (id, variables) => `${id} ${JSON.stringify(variables ?? {})}`;
  const note = { code: "waiting", detail: "rate-limited", provider: "openai", until_ms: 10_000 };
  assert.equal(holds(note, 9_999, false), true);
  assert.equal(holds(note, 10_000, false), false);
  assert.equal(holds(note, 1, true), false, "the run is over");
  assert.equal(holds({ code: "starter", detail: "" }, 1, true), true);
  const { text } = noteText(t, note, 7_500);
  assert.match(text, /^run-note-waiting .*"provider":"OpenAI".*attempt-rate-limited.*"seconds":3/);
});
