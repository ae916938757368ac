/** What the server holds about accounts, made to be what the folder says. The subjects are the server's own, of its system account. */
import { type Account, decode } from '@nats-io/jwt';
import type { NatsConnection } from '@nats-io/nats-core';
import { Trouble } from './trouble.ts';

const PATIENCE = 10_000;

interface Reply {
  readonly data?: unknown;
  readonly error?: { readonly description?: string };
}

async function ask(nc: NatsConnection, subject: string, text = ''): Promise<string> {
  try {
    return (await nc.request(subject, text, { timeout: PATIENCE })).string();
  } catch (error) {
    throw new Trouble('unreachable', '', error);
  }
}

/** Two claims that say the same are the same; when they were signed does not matter. */
const saidBy = (jwt: string) => JSON.stringify(decode<Account>(jwt).nats);

/** Answers with how many the server did not know in this form. A revoked account's users are cut off by this. */
export async function pushClaims(nc: NatsConnection, claims: readonly string[]): Promise<number> {
  const listed: Reply = JSON.parse(await ask(nc, '$SYS.REQ.CLAIMS.LIST'));
  const known = new Set<unknown>(Array.isArray(listed.data) ? listed.data : []);
  let pushed = 0;
  for (const jwt of claims) {
    const account = decode(jwt).sub;
    const held = known.has(account) ? await ask(nc, `$SYS.REQ.ACCOUNT.${account}.CLAIMS.LOOKUP`) : '';
    if (held && saidBy(held) === saidBy(jwt)) continue;
    const answer: Reply = JSON.parse(await ask(nc, '$SYS.REQ.CLAIMS.UPDATE', jwt));
    if (answer.error) throw new Trouble('refused', answer.error.description ?? '');
    pushed += 1;
  }
  return pushed;
}
