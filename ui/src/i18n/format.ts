import type { ModelView } from "../api/generated/ModelView";
import { relativeTime } from "../lib/relativeTime";
import { useLanguage } from "./LanguageProvider";
import type { Language } from "./languages";
import { useText } from "./useText";

interface Formats {
  number(value: number): string;
  /** "12K": for counts that are guesses anyway. */
  compact(value: number): string;
  /** US dollars, to the tenth of a cent where it is less than a dollar. */
  usd(value: number): string;
  /** "3 hours ago", from RFC 3339. */
  ago(at: string): string;
  /** Day and time, from RFC 3339. */
  moment(at: string): string;
}

const known = new Map<Language, Formats>();

function make(language: Language): Formats {
  const number = new Intl.NumberFormat(language);
  const compact = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
  const money = (digits: number) =>
    new Intl.NumberFormat(language, { style: "currency", currency: "USD", maximumFractionDigits: digits });
  const [dollars, cents] = [money(2), money(3)];
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  return {
    number: (value) => number.format(value),
    compact: (value) => compact.format(value),
    usd: (value) => (value < 1 ? cents : dollars).format(value),
    ago: (at) => relativeTime(new Date(at).getTime(), Date.now(), language),
    moment: (at) => moment.format(new Date(at)),
  };
}

/** Numbers, money and times in the window's language; made once, for they are dear to make. */
export function useFormats(): Formats {
  const { language } = useLanguage();
  const formats = known.get(language) ?? make(language);
  known.set(language, formats);
  return formats;
}

/** What a million tokens of a model cost; empty where nobody knows. */
export function usePrice(): (model: ModelView | undefined) => string {
  const t = useText();
  const { usd } = useFormats();
  return (model) =>
    model?.input_usd == null || model.output_usd == null
      ? ""
      : t("ui-price", { input: usd(model.input_usd), output: usd(model.output_usd) });
}
