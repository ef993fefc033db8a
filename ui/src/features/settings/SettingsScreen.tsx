import { useEffect, useRef, type ReactNode } from "react";

import { useText } from "../../i18n/useText";
import { About } from "./About";
import { Accounts } from "./Accounts";
import { Appearance } from "./Appearance";
import { Asking } from "./Asking";
import { Folders } from "./Folders";
import { Providers } from "./Providers";

export function SettingsScreen() {
  const t = useText();
  const main = useRef<HTMLElement>(null);
  // The next Tab goes to the first setting, and a screen reader says where one is.
  useEffect(() => main.current?.focus({ preventScroll: true }), []);
  return (
    <main ref={main} tabIndex={-1} className="outline-none mx-auto flex w-full max-w-3xl flex-col gap-10 px-6 pt-5 pb-16">
      <h1 className="text-[1.25rem]/7 font-semibold">{t("action-settings")}</h1>
      <Section title={t("ui-settings-providers")} text={t("ui-settings-providers-text")}>
        <Providers />
      </Section>
      <Section title={t("ui-settings-asking")} text={t("ui-settings-asking-text")}>
        <Asking />
      </Section>
      <Section title={t("ui-settings-accounts")} text={t("ui-settings-accounts-text")}>
        <Accounts />
      </Section>
      <Section title={t("ui-appearance")}>
        <Appearance />
      </Section>
      <Section title={t("ui-settings-folders")}>
        <Folders />
      </Section>
      <Section title={t("ui-settings-about")}>
        <About />
      </Section>
    </main>
  );
}

function Section({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <header>
        <h2 className="text-[1rem]/6 font-semibold">{title}</h2>
        {text && <p className="text-ink-soft">{text}</p>}
      </header>
      {children}
    </section>
  );
}
