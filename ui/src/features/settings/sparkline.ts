/** In pixels. */
export const WIDTH = 96;
export const HEIGHT = 20;

/** The points of a line through `values`, the highest at the top; a flat one runs through the middle. */
export function points(values: number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (index: number) => (index / Math.max(1, values.length - 1)) * (WIDTH - 2) + 1;
  const y = (value: number) => (most === least ? HEIGHT / 2 : HEIGHT - 2 - ((value - least) / (most - least)) * (HEIGHT - 4));
  return values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
}
