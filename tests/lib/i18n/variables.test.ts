import { describe, expect, test } from 'vitest';
import { fillIn as englishForm } from '@/lib/i18n/en/fill-in.ts';
import { variables as english } from '@/lib/i18n/en/variables.ts';
import { fillIn as chineseForm } from '@/lib/i18n/zh-cn/fill-in.ts';
import { variables as chinese } from '@/lib/i18n/zh-cn/variables.ts';
import { VARIABLES } from '@/lib/replies/variables.ts';

const named = (texts: object) =>
  Object.entries(texts)
    .flatMap(([group, names]) => Object.keys(names).map((name) => `${group}.${name}`))
    .sort();

describe('the names of variables', () => {
  const ids = VARIABLES.map(({ id }) => id).sort();
  test('are given in both languages for every one, and for nothing else', () => {
    expect(named(english)).toEqual(ids);
    expect(named(chinese)).toEqual(ids);
  });
  test('stand in groups that have a name', () => {
    const groups = [...new Set(ids.map((id) => id.split('.')[0]))];
    for (const { groups: texts } of [englishForm, chineseForm])
      expect(Object.keys(texts).sort()).toEqual(groups.sort());
  });
  test('tell one from another', () => {
    for (const texts of [english, chinese]) {
      const names = Object.values(texts).flatMap((group) => Object.values(group));
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });
});
