/** Words the game itself says; the screens are in `index.html`. */
export const lang = "%%lang%%";

/** One sector for each topic; after the last they begin again, faster. */
export const sectors: readonly string[] = %%topics|json%%;

export const text = {
  score: %%t.score|json%%,
  over: %%t.over|json%%,
  record: %%t.record|json%%,
  sector: %%t.sector|json%%,
};
