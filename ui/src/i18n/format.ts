import { useMemo } from "react";

import type { ModelView } from "../api/generated/ModelView";
import { relativeTime } from "../lib/relativeTime";
import { useLanguage } from "./LanguageProvider";
import { useText } from "./useText";

interface Formats {
  number(value: number): string;
  /** US dollars, to the tenth of a cent where it is less than a dollar. */
  usd(value: number): string;
  /** "3 hours ago", from RFC 3339. */
  ago(at: string): string;
  /** Day and time, from RFC 3339. */
  moment(at: string): string;
}

/** Numbers, money and times in the window's language. */
export function useFormats(): Formats {
  const { language } = useLanguage();
  return useMemo(() => {
    const number = new Intl.NumberFormat(language);
    const money = (digits: number) =>
      new Intl.NumberFormat(language, { style: "currency", currency: "USD", maximumFractionDigits: digits });
    const [dollars, cents] = [money(2), money(3)];
    const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
    return {
      number: (value) => number.format(value),
      usd: (value) => (value < 1 ? cents : dollars).format(value),
      ago: (at) => relativeTime(new Date(at).getTime(), Date.now(), language),
      moment: (at) => moment.format(new Date(at)),
    };
  }, [language]);
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
