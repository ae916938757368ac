import { defineEngine, EngineError, type EngineWorld } from '../engine.ts';
import { googleCode, googleTrouble } from './kit/google.ts';
import { at, baseOf, charactersOf, FORM_BODY, JSON_BODY, mustFit, post, textsOf } from './kit/http.ts';
import { signedJwt } from './kit/jwt.ts';
import { fromHtml, toHtml } from './kit/markup.ts';

const ADDRESS = 'https://translation.googleapis.com';
const TOKENS = 'https://oauth2.googleapis.com/token';
const SCOPE = 'https://www.googleapis.com/auth/cloud-translation';
/** https://cloud.google.com/translate/docs/reference/rest/v3/projects/translateText: 1,024 texts, 30,000 code points. */
const LIMITS = { texts: 1_024, characters: 30_000, perSecond: 20 } as const;
/** An assertion's and a token's life, s; a token is given up a minute before its end. */
const HOUR_S = 3_600;
const EARLY_S = 60;

interface Account {
  readonly email: string;
  readonly key: string;
  readonly keyId: string;
  readonly project: string;
}

/** The service account's JSON file as Google gives it out. Addresses in it are not followed. */
function accountOf(file: string): Account {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    throw new EngineError('auth', 'account');
  }
  const [email, key, keyId, project] = ['client_email', 'private_key', 'private_key_id', 'project_id'].map((name) =>
    String(at(json, name) ?? ''),
  );
  if (!email || !key || !project) throw new EngineError('auth', 'account');
  return { email, key, keyId: keyId ?? '', project };
}

async function tokenFor(world: EngineWorld, { email, key, keyId }: Account): Promise<string> {
  const kept = world.sessions.get(sessionOf(email, keyId));
  if (kept && kept.until > world.now()) return kept.token;
  const url = world.values.tokens || TOKENS;
  const issued = Math.floor(world.now() / 1_000);
  const claims = { iss: email, scope: SCOPE, aud: url, iat: issued, exp: issued + HOUR_S };
  const { json } = await post(
    world,
    {
      url,
      headers: FORM_BODY,
      body: new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: await signedJwt(key, keyId, claims),
      }).toString(),
    },
    // `invalid_grant`, `invalid_client`: RFC 6749, 5.2.
    ({ status }) => (status === 400 ? 'auth' : undefined),
  );
  const [token, seconds] = [at(json, 'access_token'), at(json, 'expires_in')];
  if (typeof token !== 'string' || token === '') throw new EngineError('bad-answer');
  const lasts = typeof seconds === 'number' ? seconds : HOUR_S;
  world.sessions.set(sessionOf(email, keyId), { token, until: world.now() + (lasts - EARLY_S) * 1_000 });
  return token;
}

const sessionOf = (email: string, keyId: string): string => `google-v3 ${email} ${keyId}`;

/**
 * Google Cloud Translation, Advanced: a service account and, if wanted, a glossary of the project.
 * https://cloud.google.com/translate/docs/reference/rest/v3/projects/translateText
 */
export default defineEngine({
  id: 'google-v3',
  fields: [
    { id: 'account', secret: true, required: true, kind: 'long' },
    { id: 'location', secret: false, required: false, initial: 'global' },
    { id: 'glossary', secret: false, required: false },
    { id: 'address', secret: false, required: false, initial: ADDRESS, kind: 'address' },
    { id: 'tokens', secret: false, required: false, initial: TOKENS, kind: 'address' },
  ],
  limits: LIMITS,
  can: (from, to) => from !== to,
  async translate(world, request) {
    mustFit(LIMITS, request);
    const { texts, from, to } = request;
    const account = accountOf(world.values.account ?? '');
    const place = `projects/${encodeURIComponent(account.project)}/locations/${encodeURIComponent(world.values.location || 'global')}`;
    const glossary = world.values.glossary;
    const token = await tokenFor(world, account);
    const { json } = await post(
      world,
      {
        url: `${baseOf(world.values.address, ADDRESS)}/v3/${place}:translateText`,
        headers: { ...JSON_BODY, authorization: `Bearer ${token}` },
        body: JSON.stringify({
          contents: texts.map(toHtml),
          mimeType: 'text/html',
          sourceLanguageCode: googleCode(from),
          targetLanguageCode: googleCode(to),
          ...(glossary ? { glossaryConfig: { glossary: `${place}/glossaries/${glossary}` } } : {}),
        }),
      },
      (answer) => {
        // A token taken back before its time: the next request asks for another.
        if (answer.status === 401) world.sessions.delete(sessionOf(account.email, account.keyId));
        return googleTrouble(answer);
      },
    );
    const list = glossary ? at(json, 'glossaryTranslations') : at(json, 'translations');
    const answered = textsOf(list, texts.length, (entry) => at(entry, 'translatedText'));
    return { texts: answered.map(fromHtml), characters: charactersOf(texts) };
  },
});
