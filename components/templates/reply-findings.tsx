import { List, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import type { RenderedReply } from '@/lib/protocol.ts';
import { variableNames } from './variable-name.ts';

/** What a filled reply lacks and what the reply guard found in it. */
export function ReplyFindings({ reply }: { reply: Pick<RenderedReply, 'missing' | 'violations'> }) {
  const t = useText();
  const { missing, violations } = reply;
  return (
    <>
      {missing.length > 0 && (
        <Text size="sm" c="var(--ps-high)">
          {t('templates:missing', { names: variableNames(t, missing) })}
        </Text>
      )}
      {violations.length > 0 && (
        <>
          <Text size="sm" c="var(--ps-critical)">
            {t('popup:violations')}
          </Text>
          <List size="sm">
            {violations.map(({ violation, words }) => (
              <List.Item key={`${violation}/${words}`}>
                {t(`words:violation.${violation}`)}
                {words !== '' && (
                  <>
                    {' '}
                    “<bdi>{words}</bdi>”
                  </>
                )}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </>
  );
}
