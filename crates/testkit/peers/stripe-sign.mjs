// Signs webhooks as Stripe does, by Stripe's own library: a JSON object a line in, a header a line out.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(`${process.argv[2]}/`);
const Stripe = require('stripe');
const stripe = new (Stripe.default ?? Stripe)('sk_test_signer');

for await (const line of createInterface({ input: process.stdin })) {
  const { payload, secret, timestamp } = JSON.parse(line);
  const header = stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  console.log(header);
}
