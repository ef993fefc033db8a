import { lang } from "./content";
import type { Message } from "./useChats";

const clock = new Intl.DateTimeFormat(lang, { timeStyle: "short" });

/** `dir="auto"` lets each message run in the direction of its own script. */
export function Bubble({ from, text, at }: Message) {
  return (
    <div className={`bubble ${from}`}>
      <p dir="auto">{text}</p>
      <time dateTime={new Date(at).toISOString()}>{clock.format(at)}</time>
    </div>
  );
}
