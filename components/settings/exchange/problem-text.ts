import { SETTINGS_PARTS, type SettingsFileProblem } from '@/lib/domain/settings-file.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { importProblemText } from '../../rules/problems.ts';

const SECTION_OF_FILE = { rules: 'rules', templates: 'templates' } as const;

/** What is wrong with a file, and where such a file belongs instead. */
export function settingsProblemText(t: Text, problem: SettingsFileProblem): string {
  switch (problem.code) {
    case 'foreign': {
      const said = t('options:exchange.problem.foreign');
      if (!problem.is) return said;
      const section = problem.is === 'data' ? '' : t(`settings:nav.${SECTION_OF_FILE[problem.is]}`);
      return `${said} ${t(`options:exchange.is.${problem.is}`, { section })}`;
    }
    case 'too_new':
      return t('options:exchange.problem.too_new', { version: problem.version });
    case 'damaged': {
      const known = SETTINGS_PARTS.find((part) => part === problem.part);
      const part = known ? t(`options:exchange.part.${known}`) : problem.part;
      if (problem.rule !== undefined) return importProblemText(t, `${problem.rule}@${problem.path}`);
      if (problem.path === '') return t('options:exchange.problem.damagedWhole', { part });
      return t('options:exchange.problem.damaged', { part, path: problem.path });
    }
    default:
      return t(`options:exchange.problem.${problem.code}`);
  }
}
