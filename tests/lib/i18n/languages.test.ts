import { describe, expect, test } from 'vitest';
import { english } from '@/lib/i18n/en/index.ts';
import { uiLanguage } from '@/lib/i18n/index.ts';
import { chinese } from '@/lib/i18n/zh-cn/index.ts';

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Every sentence with its path, plural pairs as one. */
function sentences(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value, `${path}${key}.`),
  );
}

const slots = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the language of the views', () => {
  test('is the one chosen, whatever the browser speaks', () => {
    expect(uiLanguage('zh-CN', ['en-US'])).toBe('zh-CN');
    expect(uiLanguage('en', ['zh-CN'])).toBe('en');
  });
  test('is by itself the first of the browser’s languages that is ours', () => {
    expect(uiLanguage('auto', ['de-DE', 'zh-TW', 'en'])).toBe('zh-CN');
    expect(uiLanguage('auto', ['en-GB', 'zh-CN'])).toBe('en');
  });
  test('is English for a browser that speaks neither', () => {
    expect(uiLanguage('auto', ['th-TH'])).toBe('en');
    expect(uiLanguage('auto', [])).toBe('en');
  });
});

describe('both languages', () => {
  const inEnglish = new Map(sentences(english));

  test('fill the same slots in every sentence', () => {
    const different = sentences(chinese as Tree).filter(
      ([path, said]) => JSON.stringify(slots(said)) !== JSON.stringify(slots(inEnglish.get(path) ?? '')),
    );
    expect(different).toEqual([]);
  });
  test('leave no sentence empty', () => {
    expect([...inEnglish, ...sentences(chinese as Tree)].filter(([, said]) => said.trim() === '')).toEqual([]);
  });
  test('Chinese sentences use Chinese punctuation', () => {
    const half = sentences(chinese as Tree).filter(([, said]) =>
      /[\u4e00-\u9fff][,;:?!]|[,;?!][\u4e00-\u9fff]/.test(said),
    );
    expect(half).toEqual([]);
  });
});
