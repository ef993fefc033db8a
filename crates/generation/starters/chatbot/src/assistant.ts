import { calculate } from "./calculator";
import { hears, lang, name, says, topics } from "./content";

export interface Answer {
  text: string;
  /** Something the person asked to keep. */
  note?: string;
}

const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 6 });
const moment = new Intl.DateTimeFormat(lang, { dateStyle: "full", timeStyle: "short" });
const bullets = (items: readonly string[]): string => items.map((item) => `• ${item}`).join("\n");

/**
 * Answers by rules, without a network. To connect a model, call it here and
 * make this function asynchronous; the rest of the program stays the same.
 */
export function answer(text: string, notes: readonly string[], now = new Date()): Answer {
  const heard = text.toLocaleLowerCase(lang);
  const heardAny = (words: readonly string[]): boolean => words.some((word) => heard.includes(word));

  const [before, ...after] = text.split(/[:：]/);
  const note = after.join(":").trim();
  if (note && hears.remember.some((word) => before?.toLocaleLowerCase(lang).includes(word))) {
    return { text: `${says.noted}\n${bullets([note])}`, note };
  }
  if (heardAny(hears.notes)) return { text: notes.length > 0 ? `${says.notes}\n${bullets(notes)}` : says.noNotes };
  if (heardAny(hears.time)) return { text: `${says.time} ${moment.format(now)}` };

  const value = calculate(heard);
  if (value !== null) return { text: `${says.result} ${number.format(value)}` };

  const topic = topics.find((one) => heard.includes(one.toLocaleLowerCase(lang)));
  if (topic) return { text: `${name} · ${topic}\n${says.topic}` };
  if (heardAny(hears.help)) return { text: says.help };
  if (heardAny(hears.thanks)) return { text: says.thanks };
  if (heardAny(hears.greeting)) return { text: says.greeting };
  return { text: says.unknown };
}
