import { useState } from "react";
import { say } from "./content";
import { GoalCard } from "./GoalCard";
import { balance, goals, raisedFor, useLedger } from "./ledger";
import { LedgerTable } from "./LedgerTable";
import { ether, type Wei } from "./money";
import { useWallet } from "./wallet";

export function Pledges() {
  const { entries, pledge } = useLedger();
  const wallet = useWallet();
  const [notice, setNotice] = useState("");

  async function give(goal: number, amount: Wei) {
    if (!wallet.live) {
      if (amount > balance(entries)) return setNotice(say.tooMuch);
      pledge(goal, amount);
      return setNotice(`${goals[goal]?.title ?? ""} · ${ether(amount)}`);
    }
    try {
      setNotice(`${say.sent} ${await wallet.send(goal, amount)}`);
    } catch (error) {
      setNotice(`${say.refused} ${reason(error)}`);
    }
  }

  return (
    <>
      <header>
        <div>
          <h1>{say.title}</h1>
          <p>{say.lead}</p>
        </div>
        <aside className="wallet">
          {wallet.account ? (
            <code>{`${wallet.account.slice(0, 6)}…${wallet.account.slice(-4)}`}</code>
          ) : wallet.available ? (
            <button
              type="button"
              onClick={() => wallet.connect().catch((error: unknown) => setNotice(`${say.refused} ${reason(error)}`))}
            >
              {say.connect}
            </button>
          ) : (
            <p>{say.noWallet}</p>
          )}
          {!wallet.live && (
            <p className="purse">
              {say.balance} <strong>{ether(balance(entries))}</strong>
            </p>
          )}
        </aside>
      </header>

      <p className={wallet.live ? "mode live" : "mode"}>
        {wallet.live ? say.onChain : wallet.account ? say.notDeployed : say.local}
      </p>

      <section className="goals">
        {goals.map((goal, index) => (
          <GoalCard key={goal.title} goal={goal} raised={raisedFor(entries, index)} onGive={(amount) => give(index, amount)} />
        ))}
      </section>

      <p className="notice" role="status">
        {notice}
      </p>
      <LedgerTable />
    </>
  );
}

/** Wallets reject with plain objects as often as with errors. */
function reason(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === "string" ? message : "";
}
