import { describe, expect, test } from 'vitest';
import { derive } from '@/lib/background/derive.ts';
import { whyOf } from '@/lib/background/why.ts';
import { compileRules } from '@/lib/routing/route.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import type { Evidence } from '@/lib/triage/assess.ts';
import { aThread, evidenceOf } from '../triage/evidence.ts';

const rules = compileRules([
  ...starterRules,
  {
    id: 'mine',
    order: 99,
    name: 'Mine',
    enabled: true,
    when: { field: 'flags', op: 'includes_any', value: ['legal_threat'] },
    actions: [{ do: 'severity', severity: 'low' }],
  },
]);
const threat = evidenceOf({ messages: aThread(['in', 2, 'I will call my lawyer and open an A-to-z claim!']) });
const entry = (evidence: Evidence, cause: string) => whyOf(evidence, rules).find((one) => one.cause === cause);

describe('why, through the rules as they stand', () => {
  test('what a rule set is gone without the rule, and so is what it set with the flag it acts on', () => {
    const shown = derive(threat, rules);
    expect(shown.severity).toBe('low');
    const bare = derive(threat, compileRules(starterRules));
    expect(entry(threat, 'rule')).toMatchObject({ actByWithout: bare.actBy, severityWithout: bare.severity });
    expect(entry(threat, 'flag:legal_threat')?.severityWithout).not.toBe('low');
  });

  test('what a person decided is gone without the decision', () => {
    const decided: Evidence = { ...threat, decided: { notes: [], severity: 'critical' } };
    const shown = derive(threat, rules);
    expect(entry(decided, 'decision')).toMatchObject({ actByWithout: shown.actBy, severityWithout: shown.severity });
    expect(entry(decided, 'decision')?.actByWithout).toBeGreaterThan(derive(decided, rules).actBy);
  });

  test('a ticket that cannot be judged has no such numbers, and opens all the same', () => {
    const broken = {
      ...threat,
      observed: {
        ...threat.observed,
        get fulfilment(): never {
          throw new Error('odd');
        },
      },
    };
    expect(whyOf(broken, rules)).toEqual([]);
  });
});
