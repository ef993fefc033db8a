/** Labels and names; the figures are in data.ts. */
export const locale = "%%lang%%";
const direction: string = "%%dir%%";
export const rightToLeft = direction === "rtl";
export const fileName = "%%slug%%.csv";

export const topics: string[] = %%topics|json%%;
export const sources = %%t.sources|json%%.split(" | ");

export const label = {
  name: %%name|json%%,
  description: %%description|json%%,
  range: %%t.range|json%%,
  visitors: %%t.visitors|json%%,
  signups: %%t.signups|json%%,
  revenue: %%t.revenue|json%%,
  rate: %%t.rate|json%%,
  change: %%t.change|json%%,
  trend: %%t.trend|json%%,
  now: %%t.now|json%%,
  before: %%t.before|json%%,
  byTopic: %%t.by-topic|json%%,
  pick: %%t.pick|json%%,
  showAll: %%t.show-all|json%%,
  details: %%t.details|json%%,
  topic: %%t.topic|json%%,
  source: %%t.source|json%%,
  find: %%t.find|json%%,
  noRows: %%t.no-rows|json%%,
  download: %%t.download|json%%,
  sample: %%t.sample|json%%,
};
