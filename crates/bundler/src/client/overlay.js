// Tells what is wrong with the app, over the app. Its shadow tree is closed, so that neither the
// app's styles nor the mount check see into it.

let overlay = null;
let dismissed = "";

function showProblems(problems = []) {
  const key = JSON.stringify(problems);
  if (problems.length === 0) {
    dismissed = "";
    overlay?.host.remove();
    overlay = null;
    return;
  }
  if (key === dismissed) return;
  if (!document.body) {
    document.addEventListener("DOMContentLoaded", () => showProblems(problems), { once: true });
    return;
  }
  if (!overlay) {
    const host = document.createElement("vectort-overlay");
    const root = host.attachShadow({ mode: "closed" });
    overlay = { host, root };
  }
  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  const panel = make("section");
  panel.setAttribute("role", "alertdialog");
  panel.setAttribute("aria-labelledby", "title");
  panel.dir = CONFIG.dir || "auto";
  if (CONFIG.lang) panel.lang = CONFIG.lang;
  const title = make("h1", "", CONFIG.strings.title);
  title.id = "title";
  const list = make("ol");
  for (const problem of problems.slice(0, 20)) {
    const item = make("li");
    const kind = CONFIG.strings["problem-" + problem.code] || problem.code;
    item.append(make("strong", "", kind));
    if (problem.file) {
      const place = make("code", "", problem.line ? `${problem.file}:${problem.line}` : problem.file);
      place.dir = "ltr";
      item.append(" ", place);
    }
    const message = make("pre", "", problem.message);
    message.dir = "ltr";
    item.append(message);
    list.append(item);
  }
  const close = make("button", "", CONFIG.strings.dismiss);
  close.type = "button";
  const dismiss = () => {
    dismissed = key;
    overlay?.host.remove();
    overlay = null;
  };
  close.onclick = dismiss;
  panel.onkeydown = (event) => event.key === "Escape" && dismiss();
  panel.append(title, list, close);
  const style = make("style", "", `
    :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; overflow: auto;
      background: rgb(15 17 21 / 72%); font: 15px/1.5 system-ui, sans-serif; }
    section { max-inline-size: 46rem; margin: 8vh auto; padding: 1.5rem; border-radius: 12px;
      background: #fff; color: #1b1d22; border-block-start: 4px solid #b3261e; }
    h1 { margin: 0 0 1rem; font-size: 1.15rem; }
    ol { margin: 0; padding: 0; list-style: none; }
    li + li { margin-block-start: 1rem; }
    strong { color: #b3261e; }
    code, pre { font: 13px/1.5 ui-monospace, monospace; }
    pre { margin: .25rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
    button { margin-block-start: 1.25rem; padding: .5rem 1rem; font: inherit; cursor: pointer;
      border: 1px solid #74777f; border-radius: 8px; background: none; color: inherit; }
    button:focus-visible { outline: 3px solid #1a56db; outline-offset: 2px; }
    @media (prefers-color-scheme: dark) {
      section { background: #1b1d22; color: #e8e9ed; }
      strong { color: #ffb4ab; }
    }`);
  overlay.root.replaceChildren(style, panel);
  if (!overlay.host.isConnected) document.body.append(overlay.host);
}
