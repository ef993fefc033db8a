import { slug, waitlist } from "./content";
import { byId } from "./dom";

const key = `${slug}:waitlist`;

/**
 * Remembers the address in this browser only.
 * Send it to your own server where `remember` is called, once there is one.
 */
function remember(address: string): void {
  try {
    localStorage.setItem(key, address);
  } catch {
    // Nothing more to do: the thanks below still stand for this visit.
  }
}

export function waitlistForm(): void {
  const form = byId("waitlist", HTMLFormElement);
  const status = byId("waitlist-status", HTMLElement);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const field = form.querySelector("input");
    const address = field?.value.trim() ?? "";
    const valid = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address);
    field?.setAttribute("aria-invalid", String(!valid));
    status.textContent = valid ? waitlist.joined : waitlist.badEmail;
    if (valid) {
      remember(address);
      form.reset();
    } else {
      field?.focus();
    }
  });
}
