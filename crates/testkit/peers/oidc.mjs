// A provider for tests: oidc-provider with its own sign-in pages. Settings come in OIDC as JSON:
// {modules, port, clients, users: {sub: claims}, apple: {client, team, key} | null}
// It says in one line that it listens, and with which key Apple's secrets are to be signed.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';

const settings = JSON.parse(process.env.OIDC);
const load = (path) => import(pathToFileURL(`${settings.modules}/${path}`));
const { default: Provider, interactionPolicy } = await load('oidc-provider/lib/index.js');
const jose = await load('jose/dist/webapi/index.js');

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
// Google's question, which account: there is one, so it is answered.
const choice = new interactionPolicy.Prompt({ name: 'select_account', requestable: true });
choice.checks.clear();
const policy = interactionPolicy.base();
policy.add(choice);
const issuer = `http://127.0.0.1:${settings.port}`;
const provider = new Provider(issuer, {
  clients: settings.clients,
  jwks: { keys: [key] },
  scopes: ['openid', 'email', 'profile', 'name'],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  cookies: { keys: [randomUUID()] },
  interactions: { policy },
  features: { devInteractions: { enabled: true } },
  findAccount: async (_, sub) =>
    settings.users[sub] && { accountId: sub, claims: async () => ({ sub, ...settings.users[sub] }) },
});

// Apple's secret is a JWT, signed anew each time: checked here by another library, then replaced by
// the fixed one that oidc-provider knows.
const { apple } = settings;
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const [developer, somebody] = [pair(), pair()];
if (apple) {
  provider.use(async (ctx, next) => {
    if (ctx.path !== '/token') return next();
    const chunks = [];
    for await (const chunk of ctx.req) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    try {
      const { payload, protectedHeader } = await jose.jwtVerify(form.get('client_secret'), developer.publicKey, {
        algorithms: ['ES256'], issuer: apple.team, subject: apple.client, audience: issuer,
      });
      const halfYear = 15777000;
      if (protectedHeader.kid !== apple.key || payload.exp - payload.iat > halfYear) throw new Error('kid or exp');
      form.set('client_secret', 'verified');
    } catch {
      form.set('client_secret', 'refused');
    }
    ctx.req.body = form.toString();
    return next();
  });
}
provider.listen(settings.port, '127.0.0.1', () => {
  const keys = [developer, somebody].map(({ privateKey }) => privateKey.export({ type: 'pkcs8', format: 'pem' }));
  console.log(`listening ${JSON.stringify(keys)}`);
});
