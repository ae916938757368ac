import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf } from '@/lib/sync/wire/place.ts';

const whole = fc.nat({ max: 2 ** 31 });
const token = fc.stringMatching(/^[A-Za-z0-9_]{1,12}$/);

test('the place of a message is read from both forms of its reply, its time cut to whole milliseconds', () => {
  fc.assert(
    fc.property(
      fc.record({ stream: token, consumer: token, seq: whole, delivery: whole, pending: whole }),
      fc.nat({ max: 4_000_000_000_000 }),
      fc.nat({ max: 999_999 }),
      fc.boolean(),
      ({ stream, consumer, seq, delivery, pending }, takenAt, below, domain) => {
        const nanos = `${BigInt(takenAt) * 1_000_000n + BigInt(below)}`;
        const tail = `${stream}.${consumer}.1.${seq}.${delivery}.${nanos}.${pending}`;
        const reply = domain ? `$JS.ACK.hub.acchash.${tail}.rnd` : `$JS.ACK.${tail}`;
        expect(placeOf(reply)).toEqual({ seq, delivery, takenAt, pending });
      },
    ),
  );
});

test('what is no such reply has no place', () => {
  for (const reply of [
    undefined,
    '',
    '_INBOX.a.b',
    '$JS.ACK.s.c.1.2.3.4',
    '$JS.ACK.s.c.1.x.3.4.5',
    '$JS.FC.s.c.abc.d.e.f.g',
  ])
    expect(placeOf(reply)).toBeUndefined();
  fc.assert(fc.property(fc.string(), (text) => placeOf(text) === undefined || text.startsWith('$JS.ACK.')));
});
