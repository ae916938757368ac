import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DraftDesk } from '@/components/composer/draft-desk.ts';
import type { DraftPort } from '@/components/composer/draft-port.ts';
import { chosen, dropped, restored, written } from '@/lib/background/drafts/change.ts';
import type { Draft, DraftWords } from '@/lib/domain/draft.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';

const ID: TicketId = 'amazon:na:message:1';

/** A background of one draft, and a clock with timers that only the test moves. */
function aDesk(legacy?: DraftWords) {
  let draft: Draft | undefined;
  let now = 1_000;
  let operations = 0;
  let fails = false;
  let held: (() => void)[] | undefined;
  const writes: string[] = [];
  const timers = new Set<{ at: number; run: () => void }>();
  let left = legacy;
  const step = (by: string, id: TicketId) => ({ id, by, operation: `op-${operations++}`, now });
  const port: DraftPort = {
    get: async () => draft ?? null,
    write: async ({ id, words, by, seen }) => {
      if (held) await new Promise<void>((resolve) => held?.push(resolve));
      if (fails) throw new Error('The disk is full');
      writes.push(words.text);
      draft = written(draft, step(by, id), words, seen);
      return draft;
    },
    drop: async ({ id }) => {
      draft = dropped(draft, step('drop', id));
    },
    restore: async ({ id, by }) => {
      draft = restored(draft, step(by, id));
      return draft ?? null;
    },
    choose: async ({ id, other, take, by }) => {
      draft = chosen(draft, step(by, id), other, take);
      return draft ?? null;
    },
    legacy: { read: () => left, forget: () => (left = undefined) },
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const rest = async () => {
    for (let turn = 0; turn < 12; turn++) await Promise.resolve();
  };
  return {
    port,
    writes,
    rest,
    pass: async (ms: number) => {
      await rest();
      const end = now + ms;
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
        await rest();
      }
      now = end;
      await rest();
    },
    fail: (on: boolean) => {
      fails = on;
    },
    hold: () => {
      held = [];
      return () => {
        const waiting = held ?? [];
        held = undefined;
        for (const go of waiting) go();
      };
    },
    kept: () => draft,
    left: () => left,
    set: (next: Draft) => {
      draft = next;
    },
  };
}

const words = (text: string): DraftWords => ({ text });

describe('the desk of one view', () => {
  test('shows at once, writes at most once a beat, and the last words are the ones kept', async () => {
    const { port, writes, pass, kept, rest } = aDesk();
    const desk = new DraftDesk(port, 'v1');
    desk.state(ID);
    await rest();
    for (const text of ['H', 'He', 'Hel', 'Hell', 'Hello']) {
      desk.write(ID, words(text));
      expect(desk.state(ID).words.text).toBe(text);
      await pass(5);
    }
    await pass(1_000);
    expect(writes).toEqual(['H', 'Hello']);
    expect(kept()?.text).toBe('Hello');
    expect(desk.state(ID).keeping).toBe('kept');
  });

  test('asks anew, when it cannot know what changed, only for drafts on screen or not kept yet', async () => {
    const { port, pass } = aDesk();
    const asked: TicketId[] = [];
    const get = (id: TicketId) => {
      asked.push(id);
      return port.get(id);
    };
    const desk = new DraftDesk({ ...port, get }, 'v1');
    const [left, shown, typed] = ['amazon:na:message:a', 'amazon:na:message:b', 'amazon:na:message:c'] as const;
    desk.hold(left)();
    desk.hold(shown);
    desk.state(typed);
    await pass(0);
    asked.length = 0;
    desk.write(typed, words('Not kept yet'));
    desk.heard();
    expect(asked).toEqual([shown, typed]);
    desk.heard(left);
    expect(asked).toEqual([shown, typed, left]);
  });

  test('sends what waits when it is told that the page may go', async () => {
    const { port, writes, pass, rest } = aDesk();
    const desk = new DraftDesk(port, 'v1');
    desk.write(ID, words('one'));
    await pass(0);
    desk.write(ID, words('one two'));
    desk.flush();
    await rest();
    expect(writes).toEqual(['one', 'one two']);
  });

  test('keeps the words, says so and tries again when they cannot be written', async () => {
    const { port, pass, fail, kept } = aDesk();
    const desk = new DraftDesk(port, 'v1');
    fail(true);
    desk.write(ID, words('precious'));
    await pass(800);
    expect(desk.state(ID)).toMatchObject({
      words: { text: 'precious' },
      keeping: 'failed',
      problem: { message: 'The disk is full' },
    });
    desk.write(ID, words('precious words'));
    await pass(300);
    expect(kept()).toBeUndefined();
    fail(false);
    await pass(20_000);
    expect(kept()?.text).toBe('precious words');
    expect(desk.state(ID)).toMatchObject({ keeping: 'kept' });
    expect(desk.state(ID).problem).toBeUndefined();
  });

  test('what is typed while a write is on its way is neither lost nor blanked by an older answer', async () => {
    const { port, pass, hold, kept, rest } = aDesk();
    const desk = new DraftDesk(port, 'v1');
    desk.state(ID);
    await rest();
    const release = hold();
    desk.write(ID, words('a'));
    await pass(10);
    desk.heard(ID);
    desk.write(ID, words('ab'));
    release();
    await pass(1_000);
    expect(desk.state(ID).words.text).toBe('ab');
    expect(kept()?.text).toBe('ab');
  });

  test('takes over once what an earlier version left in the tab', async () => {
    const { port, pass, kept, left } = aDesk(words('from before'));
    const desk = new DraftDesk(port, 'v1');
    desk.state(ID);
    await pass(1_000);
    expect(desk.state(ID).words.text).toBe('from before');
    expect(kept()?.text).toBe('from before');
    expect(left()).toBeUndefined();
  });

  test('what is typed while a write is on its way goes too when the page may go', async () => {
    const { port, writes, pass, hold, kept } = aDesk();
    const desk = new DraftDesk(port, 'v1');
    const release = hold();
    desk.write(ID, words('a'));
    await pass(10);
    desk.write(ID, words('ab'));
    desk.flush();
    release();
    await pass(0);
    expect(writes).toEqual(['a', 'ab']);
    expect(kept()?.text).toBe('ab');
  });

  test('a draft dropped while it is still being written does not come back by itself', async () => {
    for (const failing of [false, true]) {
      const { port, pass, hold, fail, kept } = aDesk();
      const desk = new DraftDesk(port, 'v1');
      fail(failing);
      const release = hold();
      desk.write(ID, words('a'));
      await pass(10);
      desk.write(ID, words('ab'));
      const drop = desk.drop(ID);
      release();
      await drop;
      fail(false);
      await pass(30_000);
      expect(desk.state(ID).words.text).toBe('');
      expect(kept()?.text ?? '').toBe('');
    }
  });

  test('a dropped draft comes back', async () => {
    const { port, pass, rest } = aDesk();
    const desk = new DraftDesk(port, 'v1');
    desk.write(ID, words('sent off'));
    await pass(500);
    await desk.drop(ID);
    expect(desk.state(ID).words.text).toBe('');
    expect(desk.state(ID).dropped?.words.text).toBe('sent off');
    await desk.restore(ID);
    await rest();
    expect(desk.state(ID).words.text).toBe('sent off');
  });
});

describe('two views of one ticket', () => {
  test('the idle one shows what the other writes', async () => {
    const { port, pass } = aDesk();
    const [one, two] = [new DraftDesk(port, 'v1'), new DraftDesk(port, 'v2')];
    two.state(ID);
    one.write(ID, words('from one'));
    await pass(500);
    two.heard(ID);
    await pass(0);
    expect(two.state(ID)).toMatchObject({ words: { text: 'from one' }, others: [] });
  });

  test('one that is being typed in is not overwritten: both are kept, and a person chooses', async () => {
    const { port, pass, kept } = aDesk();
    const [one, two] = [new DraftDesk(port, 'v1'), new DraftDesk(port, 'v2')];
    two.state(ID);
    await pass(0);
    one.write(ID, words('from one'));
    await pass(500);
    // Not yet heard of, and somebody types.
    two.write(ID, words('from two'));
    two.heard(ID);
    await pass(500);
    expect(two.state(ID)).toMatchObject({
      words: { text: 'from two' },
      others: [{ by: 'v1', words: { text: 'from one' } }],
    });
    one.heard(ID);
    await pass(0);
    expect(one.state(ID).words.text).toBe('from two');
    await two.choose(ID, two.state(ID).others[0]?.at ?? 0, true);
    expect(two.state(ID)).toMatchObject({
      words: { text: 'from one' },
      others: [],
      dropped: { words: { text: 'from two' } },
    });
    expect(kept()?.text).toBe('from one');
  });

  test('whatever two views do, no words a view still shows or wrote last are lost', async () => {
    const act = fc.record({
      view: fc.constantFrom(0, 1),
      what: fc.constantFrom('type', 'type', 'type', 'hear', 'wait', 'fail', 'mend'),
      wait: fc.integer({ min: 0, max: 400 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const { port, pass, fail, kept } = aDesk();
        const desks = [new DraftDesk(port, 'v0'), new DraftDesk(port, 'v1')];
        for (const desk of desks) desk.state(ID);
        await pass(0);
        const typed: string[] = [];
        for (const [index, { view, what, wait }] of acts.entries()) {
          const desk = desks[view] as DraftDesk;
          if (what === 'type') {
            const text = `${desk.state(ID).words.text}${view}${index};`;
            typed.push(`${view}${index};`);
            desk.write(ID, words(text));
          } else if (what === 'hear') desk.heard(ID);
          else if (what === 'fail' || what === 'mend') fail(what === 'fail');
          await pass(wait);
        }
        fail(false);
        await pass(60_000);
        const all = [kept()?.text ?? '', ...(kept()?.others ?? []).map((other) => other.words.text)].join('|');
        for (const piece of typed) expect(all).toContain(piece);
      }),
      { numRuns: 150 },
    );
  });
});
