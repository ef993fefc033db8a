import { mailTo, name, phrases } from "./content";

/** A static site has no server to post to, so the letter is handed to the visitor's mail program. */
export function contactForm(form: HTMLFormElement, status: HTMLElement): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
    for (const field of fields) field.ariaInvalid = String(field.value.trim() === "");

    const empty = fields.find((field) => field.ariaInvalid === "true");
    status.textContent = empty ? phrases.fillIn : phrases.mailOpens;
    if (empty) {
      empty.focus();
      return;
    }
    const [sender, message] = fields.map((field) => field.value.trim());
    location.href = `mailto:${mailTo}?subject=${encodeURIComponent(`${name} · ${sender}`)}&body=${encodeURIComponent(message ?? "")}`;
  });
}
