import { Check, ShoppingBag } from "lucide-react";
import { useRef, useState } from "react";
import { Artwork } from "./Artwork";
import { CartDrawer } from "./CartDrawer";
import { find, freeShippingFrom, money, type Order, type Product } from "./catalog";
import { categories, locale, pitch, shopName, words, year } from "./content";
import { useCart } from "./useCart";

const count = new Intl.NumberFormat(locale);
const orders: Order[] = ["featured", "cheapFirst", "dearFirst"];

export function Shop() {
  const cart = useCart();
  const drawer = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [category, setCategory] = useState("");
  const [order, setOrder] = useState<Order>("featured");
  const found = find(text, category, order);

  return (
    <>
      <p className="strip">{words.delivery} {money(freeShippingFrom)}</p>
      <header>
        <a href="#top" className="brand">{shopName}</a>
        <button type="button" className="bag" onClick={() => drawer.current?.showModal()}>
          <ShoppingBag size={18} aria-hidden /> {words.cart}
          <span className="badge">{count.format(cart.count)}</span>
        </button>
      </header>

      <section className="hero" id="top">
        <div>
          <h1>{words.slogan}</h1>
          <p>{pitch}</p>
          <a className="solid" href="#goods">{words.browse}</a>
        </div>
        <div className="mosaic"><Artwork seed={2} /><Artwork seed={0} /><Artwork seed={3} /></div>
      </section>

      <main id="goods">
        <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
          <label>
            {words.search}
            <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          <label>
            {words.category}
            <select value={category} onChange={(event) => setCategory(event.target.value)}>
              <option value="">{words.all}</option>
              {categories.map((name) => <option key={name}>{name}</option>)}
            </select>
          </label>
          <label>
            {words.sort}
            <select
              value={order}
              onChange={(event) => setOrder(orders.find((one) => one === event.target.value) ?? "featured")}
            >
              {orders.map((one) => <option key={one} value={one}>{words[one]}</option>)}
            </select>
          </label>
        </form>

        {found.length === 0 && <p className="nothing" role="status">{words.nothing}</p>}
        <ul className="goods">
          {found.map((product) => (
            <Tile key={product.id} product={product} onAdd={() => cart.change(product, 1)} />
          ))}
        </ul>
      </main>

      <footer>© {year} {shopName} · {words.demo}</footer>
      <CartDrawer cart={cart} ref={drawer} />
    </>
  );
}

function Tile({ product, onAdd }: { product: Product; onAdd: () => void }) {
  const [added, setAdded] = useState(false);

  function add() {
    onAdd();
    setAdded(true);
    setTimeout(() => setAdded(false), 1200);
  }

  return (
    <li className="tile">
      <div className="frame">
        <Artwork seed={product.id} />
        {product.note && <span className="note">{product.note}</span>}
        <button type="button" onClick={add} aria-label={`${words.add} · ${product.name}`}>
          {added ? <><Check size={16} aria-hidden /> {words.added}</> : words.add}
        </button>
      </div>
      <h2>{product.name}</h2>
      <p><span>{product.category}</span><b>{money(product.price)}</b></p>
    </li>
  );
}
