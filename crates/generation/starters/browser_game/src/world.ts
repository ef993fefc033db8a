/**
 * The rules, without a pixel: a craft circles on one of two orbits, gathers
 * sparks and must not meet a shard. Angles are in radians, times in seconds.
 */
export interface Thing {
  kind: "spark" | "shard";
  orbit: 0 | 1;
  /** Distance travelled by the craft at which the two meet. */
  at: number;
  gone: boolean;
}

export type Happening = { what: "spark"; orbit: 0 | 1 } | { what: "crash" } | { what: "sector"; number: number };

const SPARKS_PER_SECTOR = 8;
const FIRST_SPEED = 1.5;
/** Half the width of a craft and a thing together, as an angle. */
const TOUCH = 0.11;
/** Things appear this far ahead, so that there is always time to see them. */
const HORIZON = 4.4;
/** Nothing dangerous lies on this first stretch. */
const LESSON = 4;
/** Between two things; wide enough to change orbit at any speed. */
const GAP = 0.62;

export class World {
  travelled = 0;
  orbit: 0 | 1 = 1;
  /** Where the craft is drawn: it glides from orbit to orbit, 0 to 1. */
  glide = 1;
  sparks = 0;
  things: Thing[] = [];
  #nextAt = 1.6;
  readonly #random: () => number;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  get sector(): number {
    return Math.floor(this.sparks / SPARKS_PER_SECTOR);
  }

  get speed(): number {
    return FIRST_SPEED + Math.min(2.2, this.sector * 0.22);
  }

  switchOrbit(): void {
    this.orbit = this.orbit === 0 ? 1 : 0;
  }

  advance(seconds: number): Happening[] {
    this.travelled += this.speed * seconds;
    this.glide += (this.orbit - this.glide) * Math.min(1, seconds * 18);
    this.#spawn();

    const happened: Happening[] = [];
    for (const thing of this.things) {
      if (thing.gone || Math.abs(thing.at - this.travelled) > TOUCH) continue;
      // The eye decides: what counts is where the craft is drawn, not where it is heading.
      if (Math.abs(thing.orbit - this.glide) > 0.4) continue;
      thing.gone = true;
      if (thing.kind === "shard") return [...happened, { what: "crash" }];
      const before = this.sector;
      this.sparks += 1;
      happened.push({ what: "spark", orbit: thing.orbit });
      if (this.sector > before) happened.push({ what: "sector", number: this.sector });
    }
    this.things = this.things.filter((thing) => !thing.gone && thing.at > this.travelled - 0.6);
    return happened;
  }

  /** One thing at a time per place: the other orbit is always free beside a shard. */
  #spawn(): void {
    while (this.#nextAt < this.travelled + HORIZON) {
      // The first things are all sparks: time to find out what a tap does.
      const danger = this.#nextAt < LESSON ? 0 : Math.min(0.62, 0.34 + this.sector * 0.04);
      this.things.push({
        kind: this.#random() < danger ? "shard" : "spark",
        orbit: this.#random() < 0.5 ? 0 : 1,
        at: this.#nextAt,
        gone: false,
      });
      this.#nextAt += GAP * (1 + this.#random() * 0.7);
    }
  }
}
