/** Where a key leads from `at` in a grid of `count` cells in rows of `columns`; null when nowhere. */
export function move(key: string, at: number, count: number, columns: number, page: number, rtl: boolean): number | null {
  const last = count - 1;
  const forward = rtl ? "ArrowLeft" : "ArrowRight";
  const back = rtl ? "ArrowRight" : "ArrowLeft";
  const to = {
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    PageDown: at + page * columns,
    PageUp: at - page * columns,
    Home: 0,
    End: last,
    ...(columns > 1 && { [forward]: at + 1, [back]: at - 1 }),
  }[key];
  return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), last);
}
