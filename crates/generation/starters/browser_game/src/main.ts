import { lang, sectors, text } from "./content";
import { Painter } from "./painter";
import { note } from "./sound";
import { World } from "./world";

type Phase = "ready" | "playing" | "paused" | "over";

const game = document.querySelector<HTMLElement>("#game")!;
const canvas = document.querySelector<HTMLCanvasElement>("#sky")!;
const label = (id: string) => document.getElementById(id)!;
const number = new Intl.NumberFormat(lang);
const painter = new Painter(canvas);

/** The rules advance in equal steps, so the game plays the same at 60 and 144 frames. */
const STEP = 1 / 120;
const BEST = "%%slug%%.best";

let phase: Phase = "ready";
let world = new World();
let best = readBest();
let sound = false;
let last = performance.now();
let owed = 0;

function readBest(): number {
  try {
    return Number(localStorage.getItem(BEST)) || 0;
  } catch {
    return 0;
  }
}

function enter(next: Phase): void {
  phase = next;
  game.dataset.phase = next;
  for (const screen of document.querySelectorAll<HTMLElement>(".screen")) {
    screen.inert = screen.dataset.for !== next;
  }
  document.querySelector<HTMLElement>(`.screen[data-for="${next}"] button`)?.focus();
  if (next === "playing") canvas.focus();
}

function start(): void {
  world = new World();
  painter.restart();
  enter("playing");
  showScore();
}

function showScore(): void {
  const name = sectors[world.sector % sectors.length] ?? "";
  label("score").textContent = number.format(world.sparks);
  label("best").textContent = number.format(Math.max(best, world.sparks));
  label("sector").textContent = `${text.sector} ${number.format(world.sector + 1)} · ${name}`;
}

function finish(): void {
  painter.burst(world, 60);
  const record = world.sparks > best;
  if (record) {
    best = world.sparks;
    try {
      localStorage.setItem(BEST, String(best));
    } catch {
      // The record then lasts as long as the page.
    }
  }
  label("verdict").textContent = record ? text.record : text.over;
  label("final").textContent = number.format(world.sparks);
  label("announce").textContent = `${text.over} ${text.score}: ${number.format(world.sparks)}`;
  if (sound) note(92, 0.5, "sawtooth");
  enter("over");
}

function step(): void {
  for (const event of world.advance(STEP)) {
    if (event.what === "crash") return finish();
    if (event.what === "spark") {
      painter.burst(world, 10);
      if (sound) note(420 + 40 * (world.sparks % 8));
    } else {
      label("announce").textContent = `${text.sector} ${event.number + 1}: ${sectors[event.number % sectors.length] ?? ""}`;
    }
    showScore();
  }
}

function frame(now: number): void {
  // A tab that slept must not wake to a hundred steps at once.
  const passed = Math.min(0.1, (now - last) / 1000);
  last = now;
  if (phase === "playing") {
    owed += passed;
    for (; owed >= STEP && phase === "playing"; owed -= STEP) step();
  } else if (phase === "ready") {
    // Behind the start screen the craft flies by itself and meets nothing.
    world.travelled += passed * 0.7;
  }
  painter.draw(world, passed);
  requestAnimationFrame(frame);
}

function pause(): void {
  if (phase === "playing") enter("paused");
  else if (phase === "paused") enter("playing");
}

function press(): void {
  if (phase !== "playing") return;
  world.switchOrbit();
  if (sound) note(world.orbit === 1 ? 300 : 240, 0.06, "sine");
}

const actions: Record<string, () => void> = {
  start,
  pause,
  sound() {
    sound = !sound;
    label("sound").setAttribute("aria-pressed", String(sound));
  },
};

game.addEventListener("click", (event) => {
  const button = (event.target as Element).closest<HTMLElement>("[data-do]");
  actions[button?.dataset.do ?? ""]?.();
});
canvas.addEventListener("pointerdown", press);
document.addEventListener("visibilitychange", () => document.hidden && phase === "playing" && pause());
document.addEventListener("keydown", (event) => {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.code === "KeyP" || event.code === "Escape") return pause();
  // On a focused button Space means that button.
  if (event.target instanceof HTMLButtonElement) return;
  if (["Space", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].includes(event.code)) {
    event.preventDefault();
    press();
  }
});

canvas.tabIndex = -1;
showScore();
enter("ready");
requestAnimationFrame(frame);
