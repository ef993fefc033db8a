import { Trash2 } from "lucide-react";
import { useState } from "react";

import { Button } from "../../components/ui/Button";
import { Dialog } from "../../components/ui/Dialog";
import { useText } from "../../i18n/useText";

interface ForgetProps {
  /** Whose key or token. */
  name: string;
  onForget(): void;
}

/** Asks first: nobody can bring back a key that only the keyring had. */
export function Forget({ name, onForget }: ForgetProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" icon={<Trash2 aria-hidden="true" />} onClick={() => setAsking(true)}>
        {t("ui-settings-forget")}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("ui-settings-forget-title", { name })}
        description={t("ui-settings-forget-text")}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t("ui-cancel")}</Button>
            <Button
              kind="danger"
              onClick={() => {
                setAsking(false);
                onForget();
              }}
            >
              {t("ui-settings-forget")}
            </Button>
          </>
        }
      />
    </>
  );
}
