/** The only file to translate: names, labels and the words the sample works are titled with. */
export const locale = "%%lang%%";
export const series: string[] = %%topics|json%%;

export const label = {
  gallery: %%name|json%%,
  statement: %%description|json%%,
  demo: %%t.demo|json%%,
  purse: %%t.purse|json%%,
  market: %%t.market|json%%,
  owned: %%t.owned|json%%,
  all: %%t.all|json%%,
  search: %%t.search|json%%,
  sort: %%t.sort|json%%,
  byNumber: %%t.by-number|json%%,
  cheapest: %%t.cheapest|json%%,
  dearest: %%t.dearest|json%%,
  price: %%t.price|json%%,
  highest: %%t.highest|json%%,
  buy: %%t.buy|json%%,
  bid: %%t.bid|json%%,
  yourBid: %%t.your-bid|json%%,
  bidPlaced: %%t.bid-placed|json%%,
  bidTooLow: %%t.bid-too-low|json%%,
  notEnough: %%t.not-enough|json%%,
  bought: %%t.bought|json%%,
  sell: %%t.sell|json%%,
  sold: %%t.sold|json%%,
  yours: %%t.yours|json%%,
  close: %%t.close|json%%,
  nothing: %%t.nothing|json%%,
  history: %%t.history|json%%,
  favourite: %%t.favourite|json%%,
};
