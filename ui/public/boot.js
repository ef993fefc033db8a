// Before the first frame, without waiting for the page's modules: theme and direction as they were
// last time (src/app/preferences.ts, src/i18n/languages.ts), and a box that takes keys at once.
(() => {
  const stored = (key) => {
    try {
      return localStorage.getItem(`vectort.${key}`);
    } catch {
      return null;
    }
  };
  const page = document.documentElement;
  const theme = stored("theme");
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  page.dataset.theme = dark ? "dark" : "light";
  const language = stored("language") ?? window.vectortLanguage ?? navigator.language;
  page.dir = language.startsWith("ar") ? "rtl" : "ltr";

  // Another screen than Welcome is on its way.
  if (!/^(#\/?)?$/.test(location.hash) || stored("open-project") !== null) return;
  const boot = document.getElementById("boot");
  const box = boot.querySelector("textarea");
  boot.hidden = false;
  box.value = stored("draft") ?? "";
  if (box.value) box.dir = "auto";
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
})();
