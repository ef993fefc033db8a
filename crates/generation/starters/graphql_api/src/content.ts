export const content = {
  name: %%name|json%%,
  description: %%description|json%%,
  topics: %%topics|json%% as string[],
  starter: %%t.starter|json%%,
  notFound: %%t.not-found|json%%,
  emptyTitle: %%t.empty-title|json%%,
  longTitle: %%t.long-title|json%%,
  listening: %%t.listening|json%%,
};
