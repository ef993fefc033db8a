import { words } from "../../shared/content.js";
import { call, createService } from "../../shared/service.js";

/** The public face: it composes what the services know and hides where they are. */
export function createGateway({ catalogUrl, ordersUrl }) {
  return createService("gateway", {
    "GET /": async ({ requestId }) => ({
      name: words.name,
      services: await Promise.all(
        [catalogUrl, ordersUrl].map((url) => call(url, "/health", { requestId }).catch(() => ({ status: words.away }))),
      ),
    }),
    "GET /products": ({ requestId }) => call(catalogUrl, "/products", { requestId }),
    "GET /products/:id": ({ params, requestId }) =>
      call(catalogUrl, `/products/${encodeURIComponent(params.id)}`, { requestId }),
    "GET /orders": ({ requestId }) => call(ordersUrl, "/orders", { requestId }),
    "POST /orders": async ({ body, requestId }) => ({
      status: 201,
      body: await call(ordersUrl, "/orders", { method: "POST", body, requestId }),
    }),
  });
}
