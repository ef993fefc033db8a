/** Asks for the context menu of what an element belongs to, at the element's lower starting corner. */
export function openMenuAt(element: HTMLElement): void {
  const { left, right, bottom } = element.getBoundingClientRect();
  const rtl = document.documentElement.dir === "rtl";
  const place = { bubbles: true, cancelable: true, clientX: rtl ? right : left, clientY: bottom };
  element.dispatchEvent(new MouseEvent("contextmenu", place));
}
