import { storagePrefix } from "./content";

type Theme = "light" | "dark";

const key = `${storagePrefix}.theme`;

function remembered(): Theme | null {
  try {
    const value = localStorage.getItem(key);
    return value === "light" || value === "dark" ? value : null;
  } catch {
    return null;
  }
}

/** Follows the system until the person presses the button, and remembers the choice. */
export function themeSwitch(button: HTMLButtonElement): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = remembered();

  function apply(): void {
    const theme = chosen ?? (system.matches ? "dark" : "light");
    document.documentElement.dataset.theme = theme;
    button.ariaPressed = String(theme === "dark");
  }

  button.addEventListener("click", () => {
    chosen = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem(key, chosen);
    } catch {
      // The choice then lasts for this visit.
    }
    apply();
  });
  system.addEventListener("change", apply);
  apply();
}
