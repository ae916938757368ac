import type { Language } from '@/lib/domain/vocabulary.ts';
import type { Text } from '@/lib/i18n/index.ts';

/** A queue's name: our own queues in the UI language, others as they were named. */
export const queueName = (t: Text, queue: string): string =>
  // A queue is named freely, so its name is no key the compiler could know.
  t(`words:queue.${queue}` as 'words:queue.inbox', { defaultValue: queue });

/** A language's name in the UI language, from the browser's own tables. */
export const languageName = (ui: string, language: Language): string =>
  new Intl.DisplayNames([ui], { type: 'language' }).of(language) ?? language;
