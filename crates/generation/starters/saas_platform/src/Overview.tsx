import { Circle, CircleCheck } from "lucide-react";
import { language, people, purpose, say, topics } from "./content";
import { plans } from "./state";
import { Block, Meter } from "./ui";
import type { ViewId, ViewProps } from "./Workspace";

const time = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
const number = new Intl.NumberFormat(language);
const percent = new Intl.NumberFormat(language, { style: "percent" });

// Sample loads, until something real is measured.
const loads = [0.72, 0.38, 0.54, 0.21, 0.63, 0.47];

export function Overview({ state, open }: ViewProps) {
  const did = (sentence: string) => state.log.some(({ text }) => text.startsWith(sentence));
  const steps: { text: string; view: ViewId; done: boolean }[] = [
    { text: say.invite, view: "members", done: did(say.invited) || state.members.length > people.length },
    { text: say.create, view: "keys", done: did(say.keyMade) },
    { text: say.choose, view: "plan", done: did(say.planSet) },
  ];
  const { seats } = plans[state.plan];

  return (
    <>
      <div className="rounded-xl bg-well p-5 sm:p-6">
        <p className="text-xl font-semibold">{say.welcome}</p>
        <p className="mt-2 line-clamp-4 max-w-prose text-soft">{purpose}</p>
      </div>
      <div className="grid gap-6 lg:grid-cols-2">
        <Block title={say.firstSteps}>
          <ul className="grid gap-1">
            {steps.map(({ text, view, done }) => (
              <li key={view}>
                <button type="button" onClick={() => open(view)} className="flex w-full items-center gap-3 rounded-lg p-2 text-start hover:bg-well">
                  {done ? <CircleCheck size={20} className="text-accent" aria-hidden /> : <Circle size={20} className="text-soft" aria-hidden />}
                  <span className={done ? "text-soft line-through" : undefined}>{text}</span>
                </button>
              </li>
            ))}
          </ul>
        </Block>
        <Block title={say.usage}>
          <div className="grid gap-4">
            <Meter label={say.seats} text={`${number.format(state.members.length)} / ${number.format(seats)}`} share={state.members.length / seats} />
            {topics.slice(0, loads.length).map((topic, index) => (
              <Meter key={topic} label={topic} text={percent.format(loads[index] ?? 0)} share={loads[index] ?? 0} />
            ))}
          </div>
        </Block>
      </div>
      <Block title={say.activity}>
        {state.log.length === 0 && <p className="text-soft">{say.quiet}</p>}
        <ol className="grid gap-3">
          {state.log.slice(0, 8).map(({ at, text }) => (
            <li key={`${at}${text}`} className="flex flex-wrap justify-between gap-x-6">
              <span className="wrap-anywhere">{text}</span>
              <time dateTime={new Date(at).toISOString()} className="text-sm text-soft">{time.format(at)}</time>
            </li>
          ))}
        </ol>
      </Block>
    </>
  );
}
