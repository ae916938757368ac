import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { playbookActions } from '@/lib/background/playbooks/actions.ts';
import { approvalActions } from '@/lib/background/replies/approvals.ts';
import { approvalsOf, judgedReply } from '@/lib/background/replies/judged.ts';
import { replyContext } from '@/lib/background/reply-context.ts';
import { changeSettings } from '@/lib/background/settings.ts';
import { clearancesOf } from '@/lib/domain/approval.ts';
import { checklistStep } from '@/lib/domain/checklist.ts';
import { isBlocked } from '@/lib/domain/rendered-reply.ts';
import type { Asks } from '@/lib/domain/rule.ts';
import { DAY } from '@/lib/domain/time.ts';
import { aMessage, aReading, aSeen, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:c-1' as const;
const REPLY = 'Hello, your parcel is on its way.';

/** A stored ticket of which rules ask something. */
async function asking(asks: Asks) {
  const made = await aWorld();
  const messages = [aMessage({ text: 'Where is my parcel?' })];
  await ingest(made.world, SHOP, aReading([aSeen({ externalId: 'c-1', messages })]));
  const ticket = await made.store.tickets.get(ID);
  if (!ticket) throw new Error('the ticket was not stored');
  await made.store.tickets.put({ ...ticket, derived: { ...ticket.derived, asks } });
  const judged = async (text: string) =>
    judgedReply(text, await replyContext(made.world, ID), await approvalsOf(made.store, ID));
  const acts = approvalActions(made.world);
  return {
    ...made,
    judged,
    blocked: async (text: string) => isBlocked(await judged(text)),
    ask: (kind: 'reply' | 'second_look', words: string) =>
      acts['approval.ask']({ ticketId: ID, kind, words }, { operation: `ask ${words}` }),
    decide: (id: string, state: 'approved' | 'denied', operation = `decide ${id}`) =>
      acts['approval.decide']({ id, state }, { operation }),
  };
}

describe('a reply that rules hold back', () => {
  test('waits for a lead, is free for the approved words, and is held again when they change', async () => {
    const { blocked, judged, ask, decide } = await asking({ approval: true });
    expect(await blocked(REPLY)).toBe(true);
    const { id } = await ask('reply', REPLY);
    expect((await judged(REPLY)).clearances).toMatchObject([{ kind: 'reply', approval: { state: 'requested' } }]);
    expect(await blocked(REPLY)).toBe(true);
    await decide(id, 'approved');
    expect(await blocked(REPLY)).toBe(false);
    expect(await blocked(` ${REPLY}\n`)).toBe(false);
    expect(await blocked(`${REPLY} We refund everything but shipping.`)).toBe(true);
  });

  test('an agent approves nothing', async () => {
    const { store, ask, decide, blocked } = await asking({ approval: true });
    await changeSettings(store, async () => ({ role: 'agent' }));
    const { id } = await ask('reply', REPLY);
    await expect(decide(id, 'approved')).rejects.toThrow('Only a lead');
    expect(await blocked(REPLY)).toBe(true);
  });

  test('a second look is anybody’s but of whoever asked, whatever their role', async () => {
    const { store, ask, decide, blocked } = await asking({ twoEyes: true });
    await changeSettings(store, async () => ({ me: 'mei', role: 'admin' }));
    const { id } = await ask('second_look', REPLY);
    await expect(decide(id, 'approved')).rejects.toThrow('Somebody else');
    await changeSettings(store, async () => ({ me: 'lin', role: 'agent' }));
    await decide(id, 'approved', 'by lin');
    expect(await blocked(REPLY)).toBe(false);
  });

  test('one kind of clearance does not stand for the other', async () => {
    const { ask, decide, blocked } = await asking({ approval: true, twoEyes: true });
    const { id } = await ask('reply', REPLY);
    await decide(id, 'approved');
    expect(await blocked(REPLY)).toBe(true);
  });

  test('without rules nothing is held', async () => {
    const { judged, blocked } = await asking({});
    expect((await judged(REPLY)).clearances).toBeUndefined();
    expect(await blocked(REPLY)).toBe(false);
  });

  test('no other words pass, whatever was approved', () => {
    const approved = (words: string) => ({
      id: 'a',
      ticketId: ID,
      kind: 'reply' as const,
      words,
      askedBy: 'mei',
      askedAt: 0,
      expiresAt: DAY,
      state: 'approved' as const,
    });
    fc.assert(
      fc.property(fc.string(), fc.string(), (words, text) => {
        const [clearance] = clearancesOf({ approval: true }, text, [approved(words)], 1);
        const plain = (one: string) => one.replace(/\s+/gu, ' ').trim();
        expect(clearance?.allowed).toBe(plain(words) === plain(text));
      }),
    );
  });
});

describe('a checklist that rules add', () => {
  const item = 'Check the tracking page';

  test('is ticked like steps of playbooks, and can be unticked after the rule is gone', async () => {
    const { world, store } = await asking({ checklist: [item] });
    const tick = (done: boolean, operation: string) =>
      playbookActions(world)['playbook.step']({ id: ID, step: checklistStep(item), done }, { operation });
    await tick(true, 'op-1');
    expect((await store.tickets.get(ID))?.decided.steps).toMatchObject([{ id: checklistStep(item) }]);
    await tick(false, 'op-2');
    expect((await store.tickets.get(ID))?.decided.steps).toBeUndefined();
  });

  test('a step that nobody asks for is refused', async () => {
    const { world } = await asking({ checklist: [item] });
    const step = checklistStep('Something else');
    await expect(
      playbookActions(world)['playbook.step']({ id: ID, step, done: true }, { operation: 'op-3' }),
    ).rejects.toThrow('no longer part');
  });

  test('different items are different steps, and each is a step the door lets in', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(checklistStep(one)).toMatch(/^rule\/[0-9a-f]{16}$/);
        expect(checklistStep(one) === checklistStep(other)).toBe(one === other);
      }),
    );
  });
});
