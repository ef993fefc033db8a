export const lang = "%%lang%%";
export const projects: string[] = %%topics|json%%;

export const words = {
  title: %%name|json%%,
  tagline: %%description|json%%,
  start: %%t.start|json%%,
  stop: %%t.stop|json%%,
  idle: %%t.idle|json%%,
  what: %%t.what|json%%,
  day: %%t.day|json%%,
  week: %%t.week|json%%,
  total: %%t.total|json%%,
  entries: %%t.entries|json%%,
  none: %%t.none|json%%,
  untitled: %%t.untitled|json%%,
  remove: %%t.remove|json%%,
  again: %%t.again|json%%,
  report: %%t.report|json%%,
  written: %%t.written|json%%,
  failed: %%t.failed|json%%,
  project: %%t.project|json%%,
  from: %%t.from|json%%,
  to: %%t.to|json%%,
  samples: [%%t.sample-a|json%%, %%t.sample-b|json%%, %%t.sample-c|json%%],
};
