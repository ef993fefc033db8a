import { randomUUID } from "node:crypto";
import { words } from "../../shared/content.js";
import { call, createService, Refusal } from "../../shared/service.js";

/** Takes orders; the catalog decides whether there is enough to fill them. */
export function createOrders({ catalogUrl }) {
  const orders = new Map();

  return createService("orders", {
    "GET /orders": () => [...orders.values()],
    "GET /orders/:id": ({ params }) => {
      const order = orders.get(params.id);
      if (!order) throw new Refusal(404, words.notFound);
      return order;
    },
    "POST /orders": async ({ body, requestId }) => {
      const { product, quantity } = body ?? {};
      if (typeof product !== "string" || !Number.isInteger(quantity) || quantity < 1) {
        throw new Refusal(422, words.badOrder);
      }
      const reserved = await call(catalogUrl, `/products/${encodeURIComponent(product)}/reservations`, {
        method: "POST",
        body: { quantity },
        requestId,
      });
      const order = {
        id: randomUUID(),
        product: reserved.id,
        name: reserved.name,
        quantity,
        total: reserved.price * quantity,
        createdAt: new Date().toISOString(),
      };
      orders.set(order.id, order);
      return { status: 201, body: order };
    },
  });
}
