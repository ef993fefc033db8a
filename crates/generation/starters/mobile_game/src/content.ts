export const content = {
  lang: "%%lang%%",
  name: %%name|json%%,
  description: %%description|json%%,
  /** What the tiles grow into, from the easiest to the hardest. */
  stages: %%topics|json%% as string[],
  score: %%t.score|json%%,
  best: %%t.best|json%%,
  undo: %%t.undo|json%%,
  restart: %%t.restart|json%%,
  how: %%t.how|json%%,
  board: %%t.board|json%%,
  reached: %%t.reached|json%%,
  next: %%t.next|json%%,
  over: %%t.over|json%%,
  overHint: %%t.over-hint|json%%,
};
