import type { RuleSource } from '@/lib/domain/reason.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import { policies } from './zh-cn/policies.ts';

/** A rule's own sentence and where it stands, in the view's language; `original` only where that is a translation. */
export function ruleText(
  language: UiLanguage,
  { id, text, source }: RuleSource,
): { readonly text: string; readonly source: string; readonly original?: string } {
  const said = language === 'zh-CN' ? policies[id] : undefined;
  return said ? { text: said.text, source: said.source ?? source, original: text } : { text, source };
}
