import { fingerprint } from '@/lib/domain/hash.ts';
import { type Instant, MINUTE, SECOND } from '@/lib/domain/time.ts';
import { type ChannelField, defineChannel, type Letter } from '../channel.ts';
import { type Item, told } from '../texts.ts';
import { anyAddress, checker, reachesAddress } from './kit/address.ts';
import { failed, post } from './kit/http.ts';
import { hmacBase64 } from './kit/sign.ts';

const FIELDS: readonly ChannelField[] = [
  { id: 'address', secret: true, required: true, example: 'https://example.com/portside' },
  { id: 'secret', secret: true, required: true, example: 'whsec_…' },
];

/** Our own choice; nobody else's server is known here. */
const RATES = [{ messages: 60, per: MINUTE }];
const RESTS_FOR = MINUTE;

/** Alerts in one body; our own choice, about 100 kB. */
const MOST_IN_BODY = 100;

const isoOf = (at: Instant | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

/** Ids may be made of order numbers and mailboxes: a fingerprint is the same for the same ticket, and tells nothing. */
function alertOf({ alert, headline, lines, link }: Item, letter: Letter): object {
  const { id, ticketId, shop, at, deadline, actBy, kind, market, ticketKind, severity, values, buyer } = alert;
  return {
    id: fingerprint(id),
    kind,
    at: isoOf(at),
    ticket: ticketId && fingerprint(ticketId),
    ticketKind,
    portal: shop?.portal,
    store: shop?.store,
    storeName: shop && letter.shopName?.(shop),
    market,
    severity,
    deadline: isoOf(deadline),
    actBy: isoOf(actBy),
    values,
    url: link,
    title: headline,
    lines,
    ...(letter.buyerData && buyer ? { buyer } : {}),
  };
}

/** `whsec_` and base64 as the standard has it, else the bytes of any other secret. */
function keyOf(secret: string): string | Uint8Array<ArrayBuffer> {
  const coded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
  if (!coded) return secret;
  try {
    return Uint8Array.from(atob(coded), (letter) => letter.charCodeAt(0));
  } catch {
    return secret;
  }
}

/**
 * Any server of one's own. The body is JSON: `version` 1, `sentAt`, `test`, `title`, `count`, `alerts` (the first hundred) and,
 * where its switch is on, the buyer in each alert. Signed as https://www.standardwebhooks.com (2026-11-26) has it, for
 * which libraries exist: `webhook-id`, `webhook-timestamp` (seconds) and `webhook-signature`, which is "v1," and the
 * HMAC-SHA256, in base64, of `<id>.<timestamp>.<body>`. A receiver checks it over the bytes it got, refuses what is older
 * than five minutes, and takes an id once: the same message sent again has the same id.
 */
export default defineChannel({
  kind: 'webhook',
  fields: FIELDS,
  rates: RATES,
  restsFor: RESTS_FOR,
  check: checker(FIELDS, {
    address: anyAddress,
    secret: (secret) => (secret.length >= 16 ? undefined : 'not_secret'),
  }),
  reaches: reachesAddress,
  async deliver(world, letter) {
    const now = world.now();
    const { title, items } = told(letter, now, MOST_IN_BODY);
    const body = JSON.stringify({
      version: 1,
      sentAt: isoOf(now),
      test: letter.trial === true,
      title,
      count: letter.alerts.length,
      alerts: items.map((item) => alertOf(item, letter)),
    });
    const { address = '', secret = '' } = world.values;
    const ids = items.map(({ alert }) => alert.id);
    const id = `msg_${fingerprint(ids.length > 0 ? ids.join('\n') : String(now))}`;
    const timestamp = String(Math.floor(now / SECOND));
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${await hmacBase64(keyOf(secret), `${id}.${timestamp}.${body}`)}`,
    };
    return post(world, { url: address, body, headers }, RESTS_FOR, ({ status }) =>
      status === 401 ? failed('stopped', 'signature', 'HTTP 401') : undefined,
    );
  },
});
