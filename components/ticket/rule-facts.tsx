import { Anchor, Text, VisuallyHidden } from '@mantine/core';
import type { RuleSource } from '@/lib/domain/reason.ts';
import { ruleText } from '@/lib/i18n/rule-text.ts';
import { policySpan } from '../ui/format.ts';
import { useNames } from './naming.ts';
import { sourceParts } from './source-links.ts';
import styles from './ticket.module.css';

/** The rule in the view's language; where that is our translation, its English stands behind a disclosure. */
export function RuleFacts({ rule }: { rule: RuleSource }) {
  const { t, shown, locale } = useNames();
  const { text, source, original } = ruleText(shown, rule);
  return (
    <>
      <dl className={styles.facts} style={{ marginTop: 4 }}>
        <dt>{t('ticket:due.rule')}</dt>
        <dd>{text}</dd>
        {rule.replaces && (
          <>
            <dt>{t('ticket:due.number')}</dt>
            <dd>{t('platform:replaces', { span: policySpan(t, rule.replaces, locale) })}</dd>
          </>
        )}
        {rule.note && (
          <>
            <dt>{t('platform:note')}</dt>
            <dd>
              <bdi>{rule.note}</bdi>
            </dd>
          </>
        )}
        <dt>{t('ticket:due.source')}</dt>
        <dd data-source>
          <Source source={source} /> · {t(rule.replaces ? 'platform:setAt' : 'ticket:due.asOf', { date: rule.asOf })}
        </dd>
      </dl>
      {original && (
        <details>
          <summary className={styles.summary}>{t('ticket:due.original')}</summary>
          <Text size="sm" lang="en">
            {original}
          </Text>
        </details>
      )}
    </>
  );
}

/** A source with what can be opened in it as links. */
export function Source({ source }: { source: string }) {
  const { t } = useNames();
  return (
    <>
      {sourceParts(source).map(({ text, href }) =>
        href ? (
          <Anchor key={text} href={href} target="_blank" rel="noreferrer" inherit underline="always">
            {text}
            <VisuallyHidden> ({t('why:opens')})</VisuallyHidden>
          </Anchor>
        ) : (
          <span key={text}>{text}</span>
        ),
      )}
    </>
  );
}
