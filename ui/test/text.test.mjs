// Pure helpers. Vite loads the TypeScript and Node runs the tests: no framework to keep up to date.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { createServer } from "vite";

const vite = await createServer({ server: { middlewareMode: true, ws: false }, appType: "custom", logLevel: "error" });
after(() => vite.close());
const load = (path) => vite.ssrLoadModule(path);
const { relativeTime } = await load("/src/lib/relativeTime.ts");
const { characters } = await load("/src/lib/characters.ts");
const { fuzzyBest, fuzzyScore, plain } = await load("/src/lib/fuzzy.ts");
const { KEYS, TEXT_KEYS, actionOf, matches, shownKeys } = await load("/src/actions/keys.ts");
const { move } = await load("/src/features/projects/move.ts");
const { search, searchable } = await load("/src/features/projects/search.ts");

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

test("a character is a code point, as the host counts", () => {
  assert.equal(characters("añ👍日"), 4);
});

test("a search forgives case and accents, and puts the best first", () => {
  const names = ["Undo last change", "Duplicate", "Deploy", "Préférences"];
  const best = (query) => fuzzyBest(query, names, plain, 10);
  assert.deepEqual(best("dep"), ["Deploy"]);
  assert.deepEqual(best("PREFE"), ["Préférences"]);
  assert.deepEqual(best("d"), ["Deploy", "Duplicate", "Undo last change"]);
  assert.deepEqual(best("ulc"), ["Undo last change"]);
  assert.deepEqual(best("unlach"), ["Undo last change"]);
  assert.deepEqual(best("aaaaaaaaaaaaaaaaaaaa"), []);
  assert.deepEqual(best("xyz"), []);
  assert.deepEqual(best("  "), names);
  assert.ok(fuzzyScore("ca", "calendar") > fuzzyScore("ca", "chat"));
});

test("ten thousand projects are searched well within 50 ms", () => {
  const projects = Array.from({ length: 10_000 }, (_, n) => ({
    title: `Projet numéro ${n}`,
    type_id: "web_app",
    framework: "react",
  }));
  const list = searchable(projects, () => "Web app");
  assert.equal(search(list, "NUMERO 77").length, 280);
  assert.equal(search(list, "web 9999").length, 1);
  const began = performance.now();
  search(list, "numero 5 react");
  assert.ok(performance.now() - began < 50);
});

test("the keys of the page are those of the native menu", () => {
  const rust = readFileSync(new URL("../../crates/contract/src/action.rs", import.meta.url), "utf8");
  const theirs = [...rust.matchAll(/^ {4}\w+ = "([a-z-]+)"(?:, "([^"]+)")?;$/gm)];
  assert.ok(theirs.length > 20);
  assert.deepEqual(KEYS, Object.fromEntries(theirs.map(([, id, keys]) => [id, keys ?? null])));
  const written = /has_text_keys[^}]*matches!\(self, ([^)]+)\)/.exec(rust)?.[1] ?? "";
  const kebab = (name) => name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  assert.deepEqual(TEXT_KEYS, [...written.matchAll(/Self::(\w+)/g)].map(([, name]) => kebab(name)));
});

test("keys are found on other layouts too", () => {
  const press = (key, code, more = {}) => ({
    key,
    code,
    ctrlKey: true,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  });
  assert.equal(actionOf(press("k", "KeyK"), false), "palette");
  assert.equal(actionOf(press("л", "KeyK"), false), "palette"); // Russian
  assert.equal(actionOf(press("k", "KeyV"), false), "palette"); // Dvorak: the letter counts
  assert.equal(actionOf(press("&", "Digit1"), false), "show-preview"); // French
  assert.equal(actionOf(press("H", "KeyH", { shiftKey: true }), false), "versions");
  assert.equal(actionOf(press("ю", "KeyZ", { ctrlKey: false, metaKey: true, shiftKey: true }), true), "redo-change");
  assert.equal(actionOf(press("k", "KeyK", { shiftKey: true }), false), undefined);
  assert.equal(actionOf(press("k", "KeyK"), true), undefined); // Ctrl is not ⌘
  assert.ok(!matches("CmdOrCtrl+K", press("k", "KeyK", { metaKey: true }), false));
});

test("keys are written as the system writes them", () => {
  assert.equal(shownKeys("CmdOrCtrl+Shift+H", false), "Ctrl+Shift+H");
  assert.equal(shownKeys("CmdOrCtrl+Shift+H", true), "⇧⌘H");
});

test("the arrows move over a grid, and the other way round in Arabic", () => {
  const at = (key, from, rtl = false) => move(key, from, 10, 3, 2, rtl);
  assert.equal(at("ArrowDown", 1), 4);
  assert.equal(at("ArrowDown", 9), 9);
  assert.equal(at("ArrowRight", 1), 2);
  assert.equal(at("ArrowRight", 1, true), 0);
  assert.equal(at("PageDown", 0), 6);
  assert.equal(at("End", 0), 9);
  assert.equal(at("a", 0), null);
  assert.equal(move("ArrowRight", 1, 10, 1, 5, false), null); // a list has no columns
  assert.equal(move("Home", 0, 0, 1, 5, false), null);
});
