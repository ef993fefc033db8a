import type { KeyboardEvent } from "react";

/** True while a key belongs to an input method (Chinese, Japanese, …): it must send nothing. */
export const isComposing = (event: KeyboardEvent): boolean =>
  // WebKit ends the composition before the keydown that ended it, but still says 229.
  event.nativeEvent.isComposing || event.keyCode === 229;
