import type { World } from "./world";

interface Dust {
  x: number;
  y: number;
  dx: number;
  dy: number;
  life: number;
}

interface Inks {
  sky: string;
  ring: string;
  craft: string;
  spark: string;
  shard: string;
}

const TURN = Math.PI * 2;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const dark = matchMedia("(prefers-color-scheme: dark)");

export class Painter {
  readonly #canvas: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D;
  #inks: Inks;
  #dust: Dust[] = [];
  #trail: { angle: number; glide: number }[] = [];
  #size = 0;

  constructor(canvas: HTMLCanvasElement) {
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("This browser cannot draw on a canvas.");
    this.#canvas = canvas;
    this.#pen = pen;
    this.#inks = this.#readInks();
    dark.addEventListener("change", () => (this.#inks = this.#readInks()));
    new ResizeObserver(() => this.#resize()).observe(canvas);
    this.#resize();
  }

  /** Colours live in the style sheet, so that light and dark are designed in one place. */
  #readInks(): Inks {
    const style = getComputedStyle(this.#canvas);
    const ink = (name: string) => style.getPropertyValue(`--${name}`).trim();
    return { sky: ink("sky"), ring: ink("ring"), craft: ink("craft"), spark: ink("spark"), shard: ink("shard") };
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.#canvas;
    const density = Math.min(2, devicePixelRatio);
    this.#canvas.width = clientWidth * density;
    this.#canvas.height = clientHeight * density;
    this.#size = Math.min(clientWidth, clientHeight);
    this.#pen.setTransform(density, 0, 0, density, (clientWidth / 2) * density, (clientHeight / 2) * density);
  }

  #radius(glide: number): number {
    return this.#size * (0.24 + 0.12 * glide);
  }

  #place(angle: number, glide: number): [number, number] {
    const turned = angle - Math.PI / 2;
    return [Math.cos(turned) * this.#radius(glide), Math.sin(turned) * this.#radius(glide)];
  }

  restart(): void {
    this.#dust = [];
    this.#trail = [];
  }

  burst(world: World, pieces: number): void {
    if (calm.matches) return;
    const [x, y] = this.#place(world.travelled, world.glide);
    for (let piece = 0; piece < pieces; piece += 1) {
      const angle = Math.random() * TURN;
      const speed = this.#size * (0.05 + Math.random() * 0.25);
      this.#dust.push({ x, y, dx: Math.cos(angle) * speed, dy: Math.sin(angle) * speed, life: 1 });
    }
  }

  draw(world: World, seconds: number): void {
    const pen = this.#pen;
    const { sky, ring, craft, spark, shard } = this.#inks;
    const unit = this.#size / 100;
    pen.fillStyle = sky;
    pen.fillRect(-this.#canvas.width, -this.#canvas.height, this.#canvas.width * 2, this.#canvas.height * 2);

    pen.strokeStyle = ring;
    for (const orbit of [0, 1]) {
      pen.lineWidth = unit * 0.35;
      pen.beginPath();
      pen.arc(0, 0, this.#radius(orbit), 0, TURN);
      pen.stroke();
    }
    this.#drawSun(world, unit);

    for (const thing of world.things) {
      if (thing.gone) continue;
      const ahead = thing.at - world.travelled;
      const [x, y] = this.#place(thing.at, thing.orbit);
      const scale = Math.min(1, Math.max(0, (4.4 - ahead) * 2)) * (ahead < -0.1 ? Math.max(0, 1 + ahead * 2) : 1);
      pen.fillStyle = thing.kind === "spark" ? spark : shard;
      pen.beginPath();
      if (thing.kind === "spark") pen.arc(x, y, unit * 1.7 * scale, 0, TURN);
      else this.#blade(x, y, unit * 3.1 * scale, thing.at);
      pen.fill();
    }

    this.#trail.push({ angle: world.travelled, glide: world.glide });
    if (this.#trail.length > 26) this.#trail.shift();
    this.#trail.forEach(({ angle, glide }, index) => {
      const [x, y] = this.#place(angle, glide);
      const age = index / this.#trail.length;
      pen.globalAlpha = age * 0.5;
      pen.fillStyle = craft;
      pen.beginPath();
      pen.arc(x, y, unit * (0.4 + age * 1.7), 0, TURN);
      pen.fill();
    });
    pen.globalAlpha = 1;
    const [x, y] = this.#place(world.travelled, world.glide);
    pen.beginPath();
    pen.arc(x, y, unit * 2.5, 0, TURN);
    pen.fill();

    this.#drawDust(seconds, unit);
  }

  /** The middle shows how much of the sector is done. */
  #drawSun(world: World, unit: number): void {
    const pen = this.#pen;
    pen.lineWidth = unit * 1.6;
    pen.lineCap = "round";
    for (let tick = 0; tick < 8; tick += 1) {
      const angle = (tick / 8) * TURN - Math.PI / 2;
      pen.strokeStyle = tick < world.sparks % 8 ? this.#inks.spark : this.#inks.ring;
      pen.beginPath();
      pen.arc(0, 0, unit * 9, angle + 0.14, angle + TURN / 8 - 0.14);
      pen.stroke();
    }
  }

  #blade(x: number, y: number, size: number, angle: number): void {
    for (let corner = 0; corner < 4; corner += 1) {
      const turned = angle + (corner * Math.PI) / 2;
      const reach = corner % 2 === 0 ? size : size * 0.55;
      this.#pen.lineTo(x + Math.cos(turned) * reach, y + Math.sin(turned) * reach);
    }
  }

  #drawDust(seconds: number, unit: number): void {
    this.#dust = this.#dust.filter((mote) => mote.life > 0);
    this.#pen.fillStyle = this.#inks.spark;
    for (const mote of this.#dust) {
      mote.x += mote.dx * seconds;
      mote.y += mote.dy * seconds;
      mote.life -= seconds * 1.6;
      this.#pen.globalAlpha = Math.max(0, mote.life);
      this.#pen.fillRect(mote.x, mote.y, unit * 0.9, unit * 0.9);
    }
    this.#pen.globalAlpha = 1;
  }
}
