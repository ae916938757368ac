import { Alert, Text } from '@mantine/core';
import type { BodyProblem } from '@/lib/domain/template-check.ts';
import { useLanguage, useText, type Text as Words } from '@/lib/i18n/index.ts';
import { languageName } from '../ui/format.ts';
import styles from './templates.module.css';

/** What the texts of a template get wrong, each with where it stands. */
export function BodyProblems({ problems }: { problems: readonly BodyProblem[] }) {
  const t = useText();
  const ui = useLanguage();
  return (
    <div aria-live="polite">
      {problems.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('manage:checked')}
        </Text>
      ) : (
        <Alert color="orange" p="xs" title={t('manage:problems')}>
          <ul className={styles.problems}>
            {problems.map((problem) => {
              const where = whereOf(t, problem, languageName(problem.language, ui));
              return (
                <li key={`${where}/${problem.code}/${problem.words}`}>
                  {t(`manage:problem.${problem.code}`, { where, words: problem.words })}
                </li>
              );
            })}
          </ul>
        </Alert>
      )}
    </div>
  );
}

/** "German, line 3", "Variant 2, line 1". */
function whereOf(t: Words, { variant, line }: BodyProblem, language: string): string {
  const text = variant === undefined ? language : t('manage:variant', { number: variant + 1 });
  return line === undefined ? text : t('manage:line', { where: text, line });
}
