import { describe, expect, test } from 'vitest';
import { checkTemplate, isSound } from '@/components/templates/check-template.ts';
import type { Template } from '@/lib/domain/template.ts';

const template: Template = {
  id: 'one',
  name: 'On its way',
  shortcut: 'way',
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: { en: 'It is on its way.' },
  changedAt: 0,
};

describe('a quick reply before it is saved', () => {
  test('may keep its own name and shortcut', () => {
    expect(isSound(checkTemplate(template, [template]))).toBe(true);
  });

  test('may not take another reply’s shortcut, whatever the case', () => {
    const other = { ...template, id: 'two', name: 'By the way', shortcut: 'WAY' };
    expect(checkTemplate(template, [other]).shortcut).toEqual({ takenBy: 'By the way' });
  });

  test('takes Chinese letters in a shortcut, and no spaces', () => {
    expect(checkTemplate({ ...template, shortcut: '退款-1' }, []).shortcut).toBeUndefined();
    expect(checkTemplate({ ...template, shortcut: 'on way' }, []).shortcut).toBe('shortcutBad');
  });

  test('needs a name and at least one language, each with a text', () => {
    expect(checkTemplate({ ...template, name: ' ' }, []).name).toBe('nameNeeded');
    expect(checkTemplate({ ...template, bodies: {} }, []).bodies).toBe('bodyNeeded');
    expect(checkTemplate({ ...template, bodies: { en: 'x', de: ' ' } }, []).empty).toEqual(['de']);
  });
});
