import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createCatalog } from "../services/catalog/catalog.js";
import { createGateway } from "../services/gateway/gateway.js";
import { createOrders } from "../services/orders/orders.js";
import { topics, words } from "../shared/content.js";

process.env.LOG = "off";
const servers = [];
let gateway = "";

function listen(server) {
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}

before(async () => {
  const catalogUrl = await listen(createCatalog());
  const ordersUrl = await listen(createOrders({ catalogUrl }));
  gateway = await listen(createGateway({ catalogUrl, ordersUrl }));
});

after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const post = (path, body) =>
  fetch(gateway + path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });

test("the gateway shows the catalog", async () => {
  const products = await (await fetch(`${gateway}/products`)).json();
  assert.deepEqual(products.map((product) => product.name), topics);
});

test("an order takes from the stock", async () => {
  const response = await post("/orders", { product: "p1", quantity: 2 });
  assert.equal(response.status, 201);
  const order = await response.json();
  assert.equal(order.total, 1800);

  const product = await (await fetch(`${gateway}/products/p1`)).json();
  assert.equal(product.stock, 3);
  const orders = await (await fetch(`${gateway}/orders`)).json();
  assert.deepEqual(orders.map(({ id }) => id), [order.id]);
});

test("refusals keep their status and their request id on the way out", async () => {
  const soldOut = await fetch(`${gateway}/orders`, {
    method: "POST",
    headers: { "x-request-id": "trace-7" },
    body: JSON.stringify({ product: "p2", quantity: 99 }),
  });
  assert.equal(soldOut.status, 409);
  assert.deepEqual(await soldOut.json(), { error: words.soldOut, requestId: "trace-7" });

  assert.equal((await post("/orders", { product: "p1", quantity: 0 })).status, 422);
  assert.equal((await post("/orders", "{")).status, 400);
  assert.equal((await fetch(`${gateway}/nowhere`)).status, 404);
});

test("a service that is away is a 503, not a hang", async () => {
  const alone = await listen(createGateway({ catalogUrl: "http://127.0.0.1:1", ordersUrl: "http://127.0.0.1:1" }));
  const response = await fetch(`${alone}/products`);
  assert.equal(response.status, 503);
  assert.equal((await response.json()).error, words.away);
});
