import { Minus, Plus, X } from "lucide-react";
import { useState, type RefObject } from "react";
import { Artwork } from "./Artwork";
import { money } from "./catalog";
import { Checkout } from "./Checkout";
import { locale, words } from "./content";
import type { Cart } from "./useCart";

type Step = "cart" | "checkout" | "thanks";

const amount = new Intl.NumberFormat(locale);

/** A modal `dialog` keeps the focus inside, closes on Escape and needs no library. */
export function CartDrawer({ cart, ref }: { cart: Cart; ref: RefObject<HTMLDialogElement | null> }) {
  const [step, setStep] = useState<Step>("cart");

  return (
    <dialog ref={ref} className="drawer" aria-label={words.cart} onClose={() => setStep("cart")}>
      <div className="drawer-head">
        <h2>{step === "checkout" ? words.checkout : words.cart}</h2>
        <button type="button" className="plain" aria-label={words.close} onClick={() => ref.current?.close()}>
          <X size={20} aria-hidden />
        </button>
      </div>
      {step === "thanks" && <p className="thanks" role="status">{words.thanks}</p>}
      {step !== "thanks" && cart.lines.length === 0 && <p className="nothing">{words.emptyCart}</p>}
      {step === "cart" && cart.lines.length > 0 && <Lines cart={cart} onNext={() => setStep("checkout")} />}
      {step === "checkout" && cart.lines.length > 0 && (
        <Checkout
          total={cart.subtotal + cart.shipping}
          onBack={() => setStep("cart")}
          onDone={() => {
            cart.clear();
            setStep("thanks");
          }}
        />
      )}
    </dialog>
  );
}

function Lines({ cart, onNext }: { cart: Cart; onNext: () => void }) {
  return (
    <>
      <ul className="lines">
        {cart.lines.map(({ product, quantity }) => (
          <li key={product.id}>
            <Artwork seed={product.id} />
            <div><b>{product.name}</b><small>{product.category}</small></div>
            <div className="stepper">
              <button type="button" aria-label={`${words.less} · ${product.name}`} onClick={() => cart.change(product, -1)}>
                <Minus size={14} aria-hidden />
              </button>
              <output>{amount.format(quantity)}</output>
              <button type="button" aria-label={`${words.more} · ${product.name}`} onClick={() => cart.change(product, 1)}>
                <Plus size={14} aria-hidden />
              </button>
            </div>
            <b className="sum">{money(product.price * quantity)}</b>
          </li>
        ))}
      </ul>
      <dl className="totals">
        <dt>{words.subtotal}</dt><dd>{money(cart.subtotal)}</dd>
        <dt>{words.shipping}</dt><dd>{cart.shipping === 0 ? words.free : money(cart.shipping)}</dd>
        <dt>{words.total}</dt><dd>{money(cart.subtotal + cart.shipping)}</dd>
      </dl>
      <button type="button" className="solid wide" onClick={onNext}>{words.checkout}</button>
    </>
  );
}
