import { useRef, useState } from "react";

import { AS_IT_FITS, type Choice } from "./choice";
import { DescribeBox } from "./DescribeBox";
import { useDraft } from "./draft";
import { Examples } from "./Examples";
import { ProviderLine } from "./ProviderLine";
import { Recent } from "./Recent";
import { useDetected } from "./useDetected";
import { useStart } from "./useStart";

export function Welcome() {
  const box = useRef<HTMLTextAreaElement>(null);
  const [description, setDescription] = useDraft(box);
  const [choice, setChoice] = useState<Choice>(AS_IT_FITS);
  const detected = useDetected(description);
  const start = useStart(() => setDescription(""));

  const write = (text: string) => {
    setDescription(text);
    if (start.error) start.reset();
  };
  const fill = (text: string) => {
    write(text);
    box.current?.focus();
  };
  return (
    <main className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-8 px-6 py-[clamp(1.5rem,7vh,5rem)]">
      <section className="flex flex-col gap-3">
        <DescribeBox
          ref={box}
          description={description}
          onChange={write}
          choice={choice}
          onChoice={setChoice}
          detected={detected}
          busy={start.isPending}
          error={start.error}
          onSend={() => start.mutate({ description, choice })}
        />
        <ProviderLine choice={choice} />
      </section>
      <Examples onPick={fill} />
      <Recent />
    </main>
  );
}
