import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { words } from "./content.js";

const LARGEST_BODY = 64 * 1024;

/** An answer that a handler throws: everything else it throws is a 500 without details. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * Serves `routes`, keyed as `"GET /items/:id"`. A handler gets
 * `{ params, query, body, requestId }` and returns `{ status, body }` or just a body.
 */
export function createService(name, routes) {
  const table = Object.entries({ "GET /health": () => ({ service: name, status: "ok" }), ...routes }).map(
    ([route, handler]) => {
      const [method, path] = route.split(" ");
      const pattern = new RegExp(`^${path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`);
      return { method, pattern, handler };
    },
  );

  return createServer(async (request, response) => {
    const started = performance.now();
    const requestId = request.headers["x-request-id"] ?? randomUUID();
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://service");
    const { status, body } = await answer(table, request, { pathname, searchParams, requestId });

    response.writeHead(status, { "content-type": "application/json; charset=utf-8", "x-request-id": requestId });
    response.end(body === undefined ? "" : JSON.stringify(body));
    log({ service: name, requestId, method: request.method, path: pathname, status, ms: Math.round(performance.now() - started) });
  });
}

async function answer(table, request, { pathname, searchParams, requestId }) {
  try {
    for (const { method, pattern, handler } of table) {
      const match = method === request.method && pattern.exec(pathname);
      if (!match) continue;
      const body = request.method === "GET" ? undefined : await readJson(request);
      const result = await handler({
        params: { ...match.groups },
        query: Object.fromEntries(searchParams),
        body,
        requestId,
      });
      return Number.isInteger(result?.status) && "body" in result ? result : { status: 200, body: result };
    }
    throw new Refusal(404, words.notFound);
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: { error: error.message, requestId } };
    log({ requestId, error: error instanceof Error ? error.stack : String(error) });
    return { status: 500, body: { error: words.broken, requestId } };
  }
}

async function readJson(request) {
  let text = "";
  request.setEncoding("utf8");
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LARGEST_BODY) throw new Refusal(413, words.badJson);
  }
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    throw new Refusal(400, words.badJson);
  }
}

/** Calls another service; what it refused is passed on, what it did not answer is a 503. */
export async function call(baseUrl, path, { requestId, method = "GET", body } = {}) {
  let response;
  try {
    response = await fetch(new URL(path, baseUrl), {
      method,
      headers: { "content-type": "application/json", "x-request-id": requestId ?? randomUUID() },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(2000),
    });
  } catch {
    throw new Refusal(503, words.away);
  }
  const answer = await response.json();
  if (!response.ok) throw new Refusal(response.status, answer.error);
  return answer;
}

/** One JSON object a line: what log collectors read. */
function log(entry) {
  if (process.env.LOG !== "off") console.log(JSON.stringify({ at: new Date().toISOString(), ...entry }));
}

/** Listens until told to stop, then lets open requests finish. */
export function run(server) {
  const port = Number(process.env.PORT ?? 8080);
  server.listen(port, () => log({ listening: port }));
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => server.close());
}
