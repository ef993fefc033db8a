import { useEffect, useState } from "react";
import { freeShippingFrom, products, shippingPrice, type Product } from "./catalog";
import { cartKey } from "./content";

/** How many of each product, by its id. */
type Quantities = Readonly<Record<number, number>>;

export interface Cart {
  lines: { product: Product; quantity: number }[];
  count: number;
  subtotal: number;
  shipping: number;
  change(product: Product, by: number): void;
  clear(): void;
}

function restore(): Quantities {
  const quantities: Record<number, number> = {};
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(cartKey) ?? "{}");
    if (typeof saved !== "object" || saved === null) return {};
    for (const [id, quantity] of Object.entries(saved)) {
      if (typeof quantity === "number") quantities[Number(id)] = quantity;
    }
  } catch {
    return {}; // An unreadable cart is an empty one.
  }
  return quantities;
}

export function useCart(): Cart {
  const [quantities, setQuantities] = useState(restore);

  useEffect(() => {
    try {
      localStorage.setItem(cartKey, JSON.stringify(quantities));
    } catch {
      // Private windows may refuse storage; the cart then lasts for the visit.
    }
  }, [quantities]);

  const lines = products.flatMap((product) => {
    const quantity = quantities[product.id] ?? 0;
    return quantity > 0 ? [{ product, quantity }] : [];
  });
  const subtotal = lines.reduce((sum, line) => sum + line.product.price * line.quantity, 0);

  return {
    lines,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotal,
    shipping: subtotal === 0 || subtotal >= freeShippingFrom ? 0 : shippingPrice,
    change: ({ id }, by) =>
      setQuantities((old) => ({ ...old, [id]: Math.min(99, Math.max(0, (old[id] ?? 0) + by)) })),
    clear: () => setQuantities({}),
  };
}
