import { topics, words } from "../../shared/content.js";
import { createService, Refusal } from "../../shared/service.js";

/** Prices are in cents; stock is reserved here and nowhere else. */
export function createCatalog() {
  const products = new Map(
    topics.map((name, index) => {
      const id = `p${index + 1}`;
      return [id, { id, name, price: 900 + index * 350, stock: 5 }];
    }),
  );

  const find = (id) => {
    const product = products.get(id);
    if (!product) throw new Refusal(404, words.notFound);
    return product;
  };

  return createService("catalog", {
    "GET /products": () => [...products.values()],
    "GET /products/:id": ({ params }) => find(params.id),
    "POST /products/:id/reservations": ({ params, body }) => {
      const product = find(params.id);
      const quantity = Number(body?.quantity);
      if (!Number.isInteger(quantity) || quantity < 1) throw new Refusal(422, words.badOrder);
      if (quantity > product.stock) throw new Refusal(409, words.soldOut);
      product.stock -= quantity;
      return { status: 201, body: product };
    },
  });
}
