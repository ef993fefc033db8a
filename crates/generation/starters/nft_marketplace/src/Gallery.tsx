import { Search } from "lucide-react";
import { useMemo, useState } from "react";
import { Artwork } from "./Artwork.tsx";
import { coins } from "./coins.ts";
import { label, locale, series } from "./content.ts";
import { useMarket, type Work } from "./market.ts";
import { WorkDialog } from "./WorkDialog.tsx";

const ORDERS = {
  number: (a: Work, b: Work) => a.number - b.number,
  cheapest: (a: Work, b: Work) => a.price - b.price,
  dearest: (a: Work, b: Work) => b.price - a.price,
};

export function Gallery() {
  const [market, setMarket] = useMarket();
  const [room, setRoom] = useState<"market" | "owned">("market");
  const [group, setGroup] = useState<string | null>(null);
  const [order, setOrder] = useState<keyof typeof ORDERS>("number");
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState<number | null>(null);

  const shown = useMemo(() => {
    const wanted = query.trim().toLocaleLowerCase(locale);
    return market.works
      .filter((work) => work.owned === (room === "owned"))
      .filter((work) => group === null || work.series === group)
      .filter((work) => work.title.toLocaleLowerCase(locale).includes(wanted))
      .sort(ORDERS[order]);
  }, [market, room, group, order, query]);

  const selected = market.works.find((work) => work.number === open);

  return (
    <>
      <header className="wall-text">
        <h1>{label.gallery}</h1>
        <p>{label.statement}</p>
        <p className="purse">
          <span>{label.purse}</span> <strong>{coins(market.purse)}</strong>
        </p>
        <small>{label.demo}</small>
      </header>

      <div className="controls">
        <div className="rooms" role="group">
          {(["market", "owned"] as const).map((each) => (
            <button key={each} type="button" aria-pressed={room === each} onClick={() => setRoom(each)}>
              {label[each]}
            </button>
          ))}
        </div>
        <label className="search">
          <Search size={16} aria-hidden />
          <input type="search" aria-label={label.search} placeholder={label.search} value={query} onChange={(event) => setQuery(event.target.value)} />
        </label>
        <select aria-label={label.sort} value={order} onChange={(event) => setOrder(event.target.value as keyof typeof ORDERS)}>
          <option value="number">{label.byNumber}</option>
          <option value="cheapest">{label.cheapest}</option>
          <option value="dearest">{label.dearest}</option>
        </select>
        <div className="series" role="group">
          {[null, ...series].map((each) => (
            <button key={each ?? ""} type="button" aria-pressed={group === each} onClick={() => setGroup(each)}>
              {each ?? label.all}
            </button>
          ))}
        </div>
      </div>

      <main className="wall">
        {shown.map((work) => (
          <button key={work.number} type="button" className="frame" onClick={() => setOpen(work.number)}>
            <Artwork seed={work.seed} title={work.title} />
            <span className="plate">
              <strong>{work.title}</strong>
              <span>{work.owned ? label.yours : coins(work.price)}</span>
            </span>
          </button>
        ))}
        {shown.length === 0 && <p className="nothing">{label.nothing}</p>}
      </main>

      {selected && <WorkDialog key={selected.number} work={selected} market={market} onMarket={setMarket} onClose={() => setOpen(null)} />}
    </>
  );
}
