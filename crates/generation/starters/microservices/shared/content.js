export const topics = %%topics|json%%;

export const words = {
  name: %%name|json%%,
  notFound: %%t.not-found|json%%,
  badJson: %%t.bad-json|json%%,
  badOrder: %%t.bad-order|json%%,
  soldOut: %%t.sold-out|json%%,
  away: %%t.away|json%%,
  broken: %%t.broken|json%%,
};
