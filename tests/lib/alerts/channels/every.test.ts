/** What holds for every channel that talks to a service, against that service on this machine. */
import { describe, expect, test } from 'vitest';
import type { Outcome } from '@/lib/alerts/channel.ts';
import { channelOf, channels } from '@/lib/alerts/channels/index.ts';
import { CHANNEL_KINDS } from '@/lib/domain/alert.ts';
import { DAY, SECOND } from '@/lib/domain/time.ts';
import { NOW } from '../../support/make.ts';
import { aChannelWorld, aLetter, anAlert, aVendor, type Reply, send } from './vendor.ts';
import { SERVICES } from './vendors.ts';

/** Nothing a person entered may stand in an outcome: outcomes are shown, kept and logged. */
const mustSayNothing = (outcome: Outcome) => expect(JSON.stringify(outcome)).not.toMatch(/hunter/);

test('every kind has a channel, and none two', () => {
  expect(channels.map(({ kind }) => kind).toSorted()).toEqual([...CHANNEL_KINDS].toSorted());
});

describe.each(SERVICES)('$kind', ({ kind, host, values, wrong, answer, limit, shown }) => {
  const against = async (reply: Reply) => {
    const outcome = await send(kind, aChannelWorld(values, await aVendor(host, () => reply)));
    mustSayNothing(outcome);
    return outcome;
  };

  test.each(['en', 'zh-CN'] as const)('sends what the service takes, in %s', async (language) => {
    const vendor = await aVendor(host, answer);
    expect(channelOf(kind).check(values)).toEqual([]);
    expect(await send(kind, aChannelWorld(values, vendor), aLetter({ language }))).toEqual({ result: 'sent' });
    expect(vendor.heard).toHaveLength(1);
    const said = shown(vendor.heard[0]?.body ?? '');
    expect(said).toContain('Portside');
    // The store, the deadline in words and absolute with its zone.
    expect(said).toMatch(language === 'en' ? /Store: na/ : /店铺：na/);
    expect(said).toMatch(language === 'en' ? /24 Nov 2026,? 23:00 GMT\+8, in 3 h 0 min/ : /23:00.*还有 3 小时 0 分钟/);
    expect(vendor.heard[0]?.body).toContain('sellercentral.amazon.com/messaging/thread?id=1');
  });

  test('sends a test message, and a digest with the rest counted', async () => {
    const vendor = await aVendor(host, answer);
    const world = aChannelWorld(values, vendor);
    expect(await send(kind, world, aLetter({ alerts: [], trial: true }))).toEqual({ result: 'sent' });
    const alerts = Array.from({ length: 60 }, (_, at) =>
      anAlert({ id: `a${at}`, kind: at % 2 ? 'overdue' : 'rule', values: { rule: `Rule ${at}` } }),
    );
    expect(await send(kind, world, aLetter({ alerts }))).toEqual({ result: 'sent' });
    expect(shown(vendor.heard[0]?.body ?? '')).toContain('this is a test');
    const digest = shown(vendor.heard[1]?.body ?? '');
    expect(digest).toContain('60 alerts, 30 past the platform’s deadline');
    if (kind !== 'webhook') expect(digest).toMatch(/And \d+ more: past the deadline 2\d, from rules 30/);
  });

  test('says nothing of the buyer unless it may', async () => {
    const vendor = await aVendor(host, answer);
    const world = aChannelWorld(values, vendor);
    const secret = anAlert({ url: 'https://example.com/thread?mail=mira%40example.com' });
    await send(kind, world, aLetter({ alerts: [secret] }));
    await send(kind, world, aLetter({ alerts: [secret], buyerData: true }));
    const [without = '', together = ''] = vendor.heard.map(({ body }) => body);
    expect(without).not.toMatch(/Mira|parcel|mira|example\.com/);
    expect(together).toContain('Mira Example');
    expect(together).toContain('Where is my parcel?');
  });

  test('stops where the credential is wrong', async () => {
    const outcome = await send(kind, aChannelWorld(wrong, await aVendor(host, answer)));
    mustSayNothing(outcome);
    expect(outcome).toMatchObject({ result: 'stopped', failure: expect.stringMatching(/^(address|signature)$/) });
  });

  test('rests as long as it is told when it was too fast', async () => {
    const outcome = await against(limit);
    // A date is to the second.
    expect(outcome).toMatchObject({ result: 'limited', failure: 'rate', until: NOW + limit.rests });
  });

  test.each<[string, Reply, object]>([
    ['a service that is down', { status: 502, body: '<html>hunter2</html>' }, { result: 'retry', failure: 'server' }],
    [
      'one that says when it is back',
      { status: 503, headers: { 'retry-after': '5' } },
      { result: 'limited', until: NOW + 5 * SECOND },
    ],
    [
      'one that will not be back for a year',
      { status: 503, headers: { 'retry-after': '31536000' } },
      { result: 'limited', until: NOW + DAY },
    ],
    [
      'a redirect, which is not followed',
      { status: 307, headers: { location: 'https://example.com/hunter2' } },
      { result: 'retry', failure: 'redirect' },
    ],
    ['an address that is gone', { status: 410 }, { result: 'stopped', failure: 'address' }],
    ['a body that is too large', { status: 413 }, { result: 'refused', failure: 'too_long' }],
  ])('knows %s', async (_, reply, expected) => {
    expect(await against(reply)).toMatchObject(expected);
  });

  test('takes no page of a hotel for an answer', async () => {
    const page = { status: 200, body: '<html><body>Log in to the hotel network hunter2</body></html>' };
    // One's own server may answer anything; a log-in page there cannot be told apart.
    expect(await against(page)).toMatchObject(
      kind === 'webhook' ? { result: 'sent' } : { result: 'retry', failure: 'garbage' },
    );
  });

  test('waits no longer than it may, and reads no answer without end', async () => {
    const silent = await aVendor(host, () => () => {});
    const slow = await aVendor(host, () => (response) => {
      response.writeHead(200);
      response.write('{');
    });
    const endless = await aVendor(host, () => (response) => {
      response.writeHead(200);
      const pour = () => {
        while (response.writable && response.write('x'.repeat(10_000)));
        response.once('drain', pour);
      };
      pour();
    });
    for (const vendor of [silent, slow]) {
      const outcome = await send(kind, aChannelWorld(values, vendor, { signal: AbortSignal.timeout(150) }));
      expect(outcome).toEqual({ result: 'retry', failure: 'timeout', said: '' });
    }
    const outcome = await send(kind, aChannelWorld(values, endless));
    expect(outcome).not.toMatchObject({ failure: 'timeout' });
  });

  test('says that it cannot be reached, and nothing else', async () => {
    const broken: typeof fetch = () => Promise.reject(new TypeError('connect hunter2 refused'));
    expect(await send(kind, aChannelWorld(values, { fetch: broken }))).toEqual({
      result: 'retry',
      failure: 'network',
      said: '',
    });
  });

  test('sends nothing to an address that it would not take', async () => {
    const vendor = await aVendor(host, answer);
    const elsewhere = { ...values, address: 'http://evil.example.com/robot/send?access_token=1', token: 'x' };
    expect(await send(kind, aChannelWorld(elsewhere, vendor))).toMatchObject({ result: 'stopped' });
    expect(vendor.heard).toEqual([]);
  });
});
