import type { Text } from '@/lib/i18n/index.ts';
import { VARIABLES } from '@/lib/replies/variables.ts';

/** What a variable stands for, in the UI language; one without a text yet keeps the table's English, or its id. */
export const variableName = (t: Text, id: string): string =>
  t(`templates:variable.${id}` as 'templates:name', {
    defaultValue: VARIABLES.find((variable) => variable.id === id)?.means ?? id,
  });

/** Several of them, as a list in the UI language. */
export const variableNames = (t: Text, ids: readonly string[]): string =>
  ids.map((id) => variableName(t, id)).join(t('rules:says.list'));
