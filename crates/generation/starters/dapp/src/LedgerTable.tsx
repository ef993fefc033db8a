import { useState } from "react";
import { LANG, say } from "./content";
import { goals, useLedger } from "./ledger";
import { ether } from "./money";

const when = new Intl.DateTimeFormat(LANG, { day: "2-digit", month: "short", hour: "2-digit", minute: "2-digit" });
const serial = new Intl.NumberFormat(LANG, { minimumIntegerDigits: 4, useGrouping: false });

export function LedgerTable() {
  const { entries, takeBack, reset } = useLedger();
  const [mine, setMine] = useState(false);
  const rows = entries.filter((entry) => !mine || entry.who === "me").toReversed();

  return (
    <section className="ledger">
      <div className="ledger-head">
        <h2>{say.ledger}</h2>
        <button type="button" aria-pressed={!mine} onClick={() => setMine(false)}>
          {say.everyone}
        </button>
        <button type="button" aria-pressed={mine} onClick={() => setMine(true)}>
          {say.mine}
        </button>
        <button type="button" className="reset" onClick={reset}>
          {say.reset}
        </button>
      </div>
      {rows.length === 0 ? (
        <p>{say.empty}</p>
      ) : (
        <div className="scroll">
          <table>
            <tbody>
              {rows.map((entry) => (
                <tr key={entry.id} className={entry.who === "me" ? "own" : undefined}>
                  <td>{serial.format(entry.id)}</td>
                  <td>{when.format(entry.at)}</td>
                  <td>{entry.who === "me" ? say.me : <code>{entry.who}</code>}</td>
                  <td>{goals[entry.goal]?.title}</td>
                  <td className="sum">{ether(entry.amount)}</td>
                  <td>
                    {entry.who === "me" && (
                      <button type="button" onClick={() => takeBack(entry.id)}>
                        {say.takeBack}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
