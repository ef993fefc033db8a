import { changed, fresh, fromSaved, localDay, total, toSaved } from "./counters";

const topics = ["a", "b"];

test("a counter goes up, and down to zero", () => {
  let counters = changed(fresh(topics), "topic-1", 2);
  expect(total(counters)).toBe(2);
  counters = changed(counters, "topic-1", -5);
  expect(total(counters)).toBe(0);
});

test("today's counts come back, yesterday's do not", () => {
  const text = JSON.stringify(toSaved(changed(fresh(topics), "topic-0", 3), "2026-03-01"));
  expect(total(fromSaved(text, topics, "2026-03-01"))).toBe(3);
  expect(total(fromSaved(text, topics, "2026-03-02"))).toBe(0);
});

test.each(["", "{", "[]", '{"day":"2026-03-01","counts":{"topic-0":"9"}}'])("damaged storage (%s) begins anew", (text) => {
  expect(total(fromSaved(text, topics, "2026-03-01"))).toBe(0);
});

test("days are local", () => {
  expect(localDay(new Date(2026, 0, 9, 23, 59))).toBe("2026-01-09");
});
