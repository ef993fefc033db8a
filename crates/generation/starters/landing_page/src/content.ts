const parts = (text: string): string[] => text.split(" | ");

export const locale = "%%lang%%";
export const slug = "%%slug%%";
export const topics: string[] = %%topics|json%%;

export const features = {
  titles: parts(%%t.feature-titles|json%%),
  texts: parts(%%t.feature-texts|json%%),
};

export const plans = {
  names: parts(%%t.plans|json%%),
  /** Each plan has two benefits more than the one before it. */
  benefits: parts(%%t.benefits|json%%),
  perMonth: %%t.per-month|json%%,
  choose: %%t.choose|json%%,
  popular: %%t.popular|json%%,
};

export const faq = {
  questions: parts(%%t.faq-questions|json%%),
  answers: parts(%%t.faq-answers|json%%),
};

export const waitlist = {
  badEmail: %%t.bad-email|json%%,
  joined: %%t.joined|json%%,
};
