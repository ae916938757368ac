import { useClient } from '@/lib/client/live.tsx';
import type { FoundTemplate } from '@/lib/domain/found-template.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { copyText } from '../ui/copy-text.ts';
import { notify } from '../ui/notices.tsx';
import { variableNames } from './variable-name.ts';

/** Copies a template where there is no ticket to fill it for, and says so. */
export function useCopyTemplate() {
  const t = useText();
  const client = useClient();
  return async ({ id, name }: Pick<FoundTemplate, 'id' | 'name'>): Promise<void> => {
    try {
      const { text, missing, wanted } = await client.ask('template.render', { templateId: id });
      const names = variableNames(t, missing, wanted);
      if (!(await copyText(text))) notify({ color: 'red', message: t('finding:copyFailed', { name }) });
      else
        notify({ message: names === '' ? t('finding:copied', { name }) : t('finding:copiedMissing', { name, names }) });
    } catch (error) {
      notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) });
    }
  };
}
