/**
 * Takes the box of the first frame (`index.html`) off the page and gives it for what was typed there;
 * undefined when that was done before.
 */
export function takeBoot(): HTMLTextAreaElement | undefined {
  const boot = document.getElementById("boot");
  boot?.remove();
  return boot?.hidden === false ? (boot.querySelector("textarea") ?? undefined) : undefined;
}
