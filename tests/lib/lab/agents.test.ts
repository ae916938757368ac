import { describe, expect, test } from 'vitest';
import type { Agent } from '@/lib/domain/agent.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { chooserOf, parseAgents } from '../../lab/agents.ts';
import { aTicket } from '../support/ticket.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const ann = { id: 'ann', role: 'agent', languages: { en: 'fluent' }, skills: ['claims'], stores: [], capacity: 60 };
const agentsOf = (text: unknown): readonly Agent[] => {
  const parsed = parseAgents(JSON.stringify(text));
  return 'agents' in parsed ? parsed.agents : [];
};
const asking = (id: number, derived: Parameters<typeof aTicket>[2] = {}) =>
  aTicket(
    `amazon:us:message:T-${id}`,
    {},
    {
      language: 'en',
      severity: 'normal',
      actBy: NOW + 8 * HOUR,
      asks: { fit: [] },
      ...derived,
    },
  );

describe('agents for the command line', () => {
  test('are a list, or stand under a name', () => {
    expect(agentsOf([ann]).map(({ id }) => id)).toEqual(['ann']);
    expect(agentsOf({ agents: [ann] })).toEqual(agentsOf([ann]));
  });

  test('are all taken or none, with what is wrong', () => {
    expect(parseAgents('{')).toEqual({ problems: ['not JSON'] });
    const parsed = parseAgents(JSON.stringify([ann, { ...ann, id: 'ben', role: 'boss' }]));
    expect('problems' in parsed && parsed.problems).toEqual([expect.stringMatching(/^1\.role: /)]);
    expect(parseAgents(JSON.stringify([ann, ann]))).toEqual({ problems: ['two agents of one name'] });
  });

  test('get tickets in turn, with reasons, by language and skills', () => {
    const choose = chooserOf(agentsOf([ann, { ...ann, id: 'ben', skills: [] }]), NOW);
    expect([1, 2, 3, 4].map((id) => choose(asking(id)).agent)).toEqual(['ann', 'ben', 'ann', 'ben']);
    expect(choose(asking(5, { asks: { fit: ['claims'] } })).agent).toBe('ann');
    expect(choose(asking(6, { language: 'th' }))).toEqual({
      at: NOW,
      reasons: [{ code: 'nobody_language', values: { language: 'th' } }],
    });
  });
});
