import { Heart, X } from "lucide-react";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Artwork } from "./Artwork.tsx";
import { coins } from "./coins.ts";
import { label, locale } from "./content.ts";
import { bid, buy, sell, toggleFavourite, type Market, type Work } from "./market.ts";

const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });

interface Props {
  work: Work;
  market: Market;
  onMarket: (market: Market) => void;
  onClose: () => void;
}

export function WorkDialog({ work, market, onMarket, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [offer, setOffer] = useState(((work.bid + 5) / 100).toFixed(2));
  const [answer, setAnswer] = useState("");
  const happened = { bid: label.bid, bought: label.bought, sold: label.sold };

  useEffect(() => dialog.current?.showModal(), []);

  function purchase() {
    const after = buy(market, work.number);
    setAnswer(after ? label.bought : label.notEnough);
    if (after) onMarket(after);
  }

  function placeBid(event: FormEvent) {
    event.preventDefault();
    const after = bid(market, work.number, Math.round(Number(offer) * 100));
    if (after === "low") setAnswer(label.bidTooLow);
    else if (after === "poor") setAnswer(label.notEnough);
    else {
      onMarket(after);
      setAnswer(label.bidPlaced);
    }
  }

  return (
    <dialog
      ref={dialog}
      className="work"
      aria-label={work.title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="work-inner">
        <Artwork seed={work.seed} title={work.title} />
        <div className="caption">
          <div className="caption-top">
            <button
              type="button"
              aria-label={label.favourite}
              aria-pressed={work.favourite}
              onClick={() => onMarket(toggleFavourite(market, work.number))}
            >
              <Heart size={18} fill={work.favourite ? "currentColor" : "none"} aria-hidden />
            </button>
            <button type="button" aria-label={label.close} onClick={() => dialog.current?.close()}>
              <X size={18} aria-hidden />
            </button>
          </div>
          <h2>{work.title}</h2>
          <dl>
            <dt>{label.price}</dt>
            <dd>{coins(work.price)}</dd>
            <dt>{label.highest}</dt>
            <dd>{coins(work.bid)}</dd>
          </dl>

          {work.owned ? (
            <button type="button" className="main-action" onClick={() => { onMarket(sell(market, work.number)); setAnswer(label.sold); }}>
              {label.sell} · {coins(work.bid)}
            </button>
          ) : (
            <>
              <button type="button" className="main-action" onClick={purchase}>
                {label.buy} · {coins(work.price)}
              </button>
              <form onSubmit={placeBid}>
                <input aria-label={label.yourBid} type="number" min="0.01" step="0.01" required value={offer} onChange={(event) => setOffer(event.target.value)} />
                <button type="submit">{label.bid}</button>
              </form>
            </>
          )}
          <p className="answer" role="status">
            {answer}
          </p>

          {work.history.length > 0 && (
            <section>
              <h3>{label.history}</h3>
              <ol>
                {work.history.slice(0, 4).map((event) => (
                  <li key={event.at}>
                    <span>{happened[event.what]}</span> <span>{coins(event.amount)}</span>
                    <time dateTime={new Date(event.at).toISOString()}>{moment.format(event.at)}</time>
                  </li>
                ))}
              </ol>
            </section>
          )}
        </div>
      </div>
    </dialog>
  );
}
