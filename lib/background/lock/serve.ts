/** What views ask and order of the lock, whatever the state of the store. */
import { LOCK_AFTER_AT_FIRST, type LockAnswer, type LockRecord, type LockView } from '@/lib/domain/lock.ts';
import type { LockCommands, LockQueries } from '@/lib/protocol/lock.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { keepCopy } from './copy.ts';
import type { Held } from './held.ts';
import type { LockOptions } from './keep.ts';
import { newRecord, tryPassphrase, under, untilOf } from './record.ts';
import type { Conversion } from './work.ts';

interface Around extends Pick<LockOptions, 'store' | 'now' | 'changed' | 'close' | 'erase'> {
  readonly held: Held;
  readonly conversion: Conversion;
  lockNow(): Promise<void>;
}

const DONE = { stored: true } as const;

export function lockHandlers({
  held,
  conversion,
  lockNow,
  ...options
}: Around): Handlers<LockQueries & LockCommands, unknown> {
  const { now, changed } = options;
  let trying: Promise<unknown> = Promise.resolve();

  /** One passphrase after another, however many views ask at once. */
  function inTurn(passphrase: string, then: (secret: string, at: LockRecord) => Promise<void>): Promise<LockAnswer> {
    const turn = trying.then(async (): Promise<LockAnswer> => {
      await held.load();
      const record = held.record();
      if (!record) return { answer: 'right' };
      const { secret, ...answer } = await tryPassphrase(record, passphrase, now(), held.patch);
      // It may have been turned off meanwhile.
      const after = held.record();
      if (secret !== undefined && after) await then(secret, after);
      changed(false);
      return answer;
    });
    trying = turn.catch(() => {});
    return turn;
  }

  async function change(next: LockRecord): Promise<void> {
    await held.keep(next);
    await keepCopy(await options.store(), next);
  }

  async function view(): Promise<LockView> {
    await held.load();
    const record = held.record();
    const until = record && untilOf(record, now());
    const aside = async () => (await options.store()).asides.count();
    const work = conversion.work();
    return {
      phase: record?.phase ?? 'off',
      locked: held.isLocked(),
      minutes: record?.minutes ?? LOCK_AFTER_AT_FIRST,
      failed: record?.failed ?? 0,
      ...(until !== undefined ? { until } : {}),
      ...(work ? { work } : {}),
      aside: await aside().catch(() => 0),
    };
  }

  return {
    'lock.state': view,
    'lock.on': async ({ passphrase, minutes }) => {
      await held.load();
      const store = await options.store();
      if (held.record()) return { begun: false };
      const { record, secret } = await newRecord(passphrase, minutes);
      await change(record).catch(async (error) => {
        // Nothing is sealed yet: better no lock than half a one.
        await held.keep(undefined);
        throw error;
      });
      await held.unlock(secret);
      conversion.run(store);
      changed(false);
      return { begun: true };
    },
    'lock.off': ({ passphrase }) =>
      inTurn(passphrase, async (secret, { place: _place, ...at }) => {
        if (held.isLocked()) await held.unlock(secret);
        await change({ ...at, phase: 'opening' });
        held.follow();
        conversion.run(await options.store());
      }),
    'lock.change': ({ passphrase, to }) =>
      inTurn(passphrase, async (secret) => {
        if (held.isLocked()) await held.unlock(secret);
        const wrapped = await under(to, secret);
        const at = held.record();
        if (at) await change({ ...at, ...wrapped });
      }),
    'lock.unlock': ({ passphrase }) =>
      inTurn(passphrase, async (secret) => {
        if (!held.isLocked()) return;
        await held.unlock(secret);
        changed(true);
      }),
    'lock.now': async () => {
      await lockNow();
      return DONE;
    },
    'lock.after': async ({ minutes }) => {
      await held.load();
      const at = held.record();
      if (at && !held.isLocked()) await change({ ...at, minutes });
      await held.touch();
      held.watch();
      return DONE;
    },
    'lock.used': async () => {
      await held.load();
      await held.touch();
      return DONE;
    },
    'lock.forget': async () => {
      await held.load();
      // Of a store that is open there are other ways to delete.
      if (!held.isLocked()) return DONE;
      options.close();
      await options.erase();
      await held.keep(undefined);
      await held.forget();
      changed(true);
      return DONE;
    },
  };
}
