import { useId, useState, type FormEvent } from "react";
import { say } from "./content";
import type { Goal } from "./ledger";
import { ether, parseEther, type Wei } from "./money";

const SEGMENTS = 24;
const QUICK = ["0.01", "0.05", "0.1"];

interface Props {
  goal: Goal;
  raised: Wei;
  onGive: (amount: Wei) => void;
}

export function GoalCard({ goal, raised, onGive }: Props) {
  const [text, setText] = useState("0.05");
  const field = useId();
  const amount = parseEther(text);
  const lit = Number((raised * BigInt(SEGMENTS)) / goal.target);
  const reached = raised >= goal.target;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (amount) onGive(amount);
  }

  return (
    <article className={reached ? "goal reached" : "goal"}>
      <h2>{goal.title}</h2>
      <dl>
        <div>
          <dt>{say.raised}</dt>
          <dd>{ether(raised)}</dd>
        </div>
        <div>
          <dt>{say.target}</dt>
          <dd>{ether(goal.target)}</dd>
        </div>
      </dl>
      <div
        className="gauge"
        role="progressbar"
        aria-label={goal.title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.min(100, Number((raised * 100n) / goal.target))}
      >
        {Array.from({ length: SEGMENTS }, (_, segment) => (
          <i key={segment} className={segment < lit ? "lit" : undefined} />
        ))}
      </div>
      {reached && <p className="done">{say.reached}</p>}
      <form onSubmit={submit}>
        <label htmlFor={field}>{say.amount}</label>
        <div className="quick">
          {QUICK.map((choice) => (
            <button key={choice} type="button" aria-pressed={text === choice} onClick={() => setText(choice)}>
              {choice}
            </button>
          ))}
        </div>
        <input
          id={field}
          value={text}
          inputMode="decimal"
          dir="ltr"
          aria-invalid={amount === null}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="give" disabled={amount === null}>
          {say.pledge}
        </button>
      </form>
    </article>
  );
}
