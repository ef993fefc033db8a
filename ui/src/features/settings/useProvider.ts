import { useMutation } from "@tanstack/react-query";

import type { ProviderTest } from "../../api/generated/ProviderTest";
import { providersQuery, queryClient } from "../../api/queries";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { useFormats } from "../../i18n/format";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";

/** Tests a provider's key, keeps one that works, forgets it. */
export function useProvider(provider: string) {
  const t = useText();
  const platform = usePlatform();
  const { number } = useFormats();
  const errorWords = useErrorText();
  const refresh = () => queryClient.invalidateQueries({ queryKey: providersQuery(platform).queryKey });

  const words = (result: ProviderTest | undefined, error: unknown): string | null => {
    if (error) return errorWords(error).text;
    if (!result) return null;
    if (result.ok) return t("ui-settings-works", { ms: number(result.ms) });
    return t("ui-settings-works-not", { reason: result.reason ? t(`attempt-${result.reason}`) : "" });
  };

  const test = useMutation({ mutationFn: () => platform.providerTest(provider, null, false) });
  const keep = useMutation({
    mutationFn: (key: string) => platform.providerTest(provider, key, true),
    onSuccess: (result) => {
      if (!result.saved) return;
      test.reset();
      toast({ text: t("ui-settings-key-saved") });
      void refresh();
    },
  });
  const forget = useMutation({
    mutationFn: () => platform.providerForget(provider),
    onSuccess: () => {
      test.reset();
      toast({ text: t("ui-settings-key-forgotten") });
    },
    onError: (error) => toast({ text: errorWords(error).text, bad: true }),
    onSettled: refresh,
  });
  return {
    test: { ...test, words: words(test.data, test.error) },
    // A key that was kept needs no more words: the card shows it.
    keep: { ...keep, words: keep.data?.saved ? null : words(keep.data, keep.error) },
    forget,
  };
}
