import assert from "node:assert/strict";
import { test } from "node:test";
import { createYoga } from "graphql-yoga";
import { content } from "../src/content.ts";
import { Library } from "../src/library.ts";
import { schema } from "../src/schema.ts";

/** A server without a socket, with a clock that stands still. */
function api() {
  const library = new Library(() => new Date(0));
  const yoga = createYoga({ schema, context: () => ({ library }), logging: false });
  return async (query: string, variables: Record<string, unknown> = {}) => {
    const response = await yoga.fetch("http://test/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data?: any; errors?: { message: string; extensions?: { code?: string } }[] };
  };
}

test("every topic starts with one idea", async () => {
  const { data } = await api()("{ topics { name ideas { title topic { name } } } }");
  assert.deepEqual(data.topics.map((topic: { name: string }) => topic.name), content.topics);
  for (const topic of data.topics) assert.equal(topic.ideas[0].topic.name, topic.name);
});

test("votes decide the order", async () => {
  const ask = api();
  const added = await ask("mutation ($title: String!) { addIdea(topic: \"t1\", title: $title) { id createdAt } }", {
    title: "  √  ",
  });
  assert.equal(added.data.addIdea.createdAt, "1970-01-01T00:00:00.000Z");
  await ask("mutation ($id: ID!) { voteForIdea(id: $id) { votes } }", { id: added.data.addIdea.id });
  const { data } = await ask("{ ideas(first: 1) { title votes } }");
  assert.deepEqual(data.ideas, [{ title: "√", votes: 1 }]);
});

test("refusals have a code", async () => {
  const ask = api();
  const missing = await ask('{ idea(id: "999") { id } }');
  assert.equal(missing.errors?.[0]?.extensions?.code, "NOT_FOUND");
  const empty = await ask('mutation { addIdea(topic: "t1", title: " ") { id } }');
  assert.equal(empty.errors?.[0]?.extensions?.code, "BAD_INPUT");
  assert.equal(empty.errors?.[0]?.message, content.emptyTitle);
});

test("a removed idea is gone", async () => {
  const ask = api();
  await ask('mutation { removeIdea(id: "1") { id } }');
  const { errors } = await ask('{ idea(id: "1") { id } }');
  assert.equal(errors?.[0]?.message, content.notFound);
});
