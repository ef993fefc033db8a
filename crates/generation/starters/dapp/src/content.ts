export const LANG = "%%lang%%";
export const TOPICS: string[] = %%topics|json%%;

export const say = {
  title: %%name|json%%,
  lead: %%description|json%%,
  connect: %%t.connect|json%%,
  noWallet: %%t.no-wallet|json%%,
  local: %%t.local|json%%,
  onChain: %%t.on-chain|json%%,
  notDeployed: %%t.not-deployed|json%%,
  balance: %%t.balance|json%%,
  raised: %%t.raised|json%%,
  target: %%t.target|json%%,
  amount: %%t.amount|json%%,
  pledge: %%t.pledge|json%%,
  reached: %%t.reached|json%%,
  tooMuch: %%t.too-much|json%%,
  ledger: %%t.ledger|json%%,
  everyone: %%t.everyone|json%%,
  mine: %%t.mine|json%%,
  me: %%t.me|json%%,
  takeBack: %%t.take-back|json%%,
  reset: %%t.reset|json%%,
  sent: %%t.sent|json%%,
  refused: %%t.refused|json%%,
  empty: %%t.empty|json%%,
};
