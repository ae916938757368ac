/** What rules ask of whoever answers: what must be cleared first, what to go through, which template, how soon. */
import { Anchor, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { checklistStep } from '@/lib/domain/checklist.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { useInto } from '../composer/use-into.ts';
import { spanText } from '../rules/spans.ts';
import { useThingNames } from '../rules/use-thing-names.ts';
import { useSettings } from '../ui/use-settings.ts';
import { useTicketActions } from './actions.tsx';
import { useNames } from './naming.ts';
import { Section } from './section.tsx';
import styles from './ticket.module.css';

export function RuleAsks({ ticket, onReply }: { ticket: Ticket; onReply: () => void }) {
  const { t } = useNames();
  const { ladders } = useSettings().routing;
  const { approval, twoEyes, templateId, checklist = [], target, shift, ladder } = ticket.derived.asks ?? {};
  const lines = [
    approval && t('rules:trace.asks.approval'),
    twoEyes && t('rules:trace.asks.twoEyes'),
    target !== undefined && t('rules:trace.asks.target', { span: spanText(t, target) }),
    shift && t(shift < 0 ? 'rules:trace.asks.sooner' : 'rules:trace.asks.later', { span: spanText(t, shift) }),
    ladder !== undefined &&
      t('rules:trace.asks.ladder', { ladder: ladders.find(({ id }) => id === ladder)?.name ?? ladder }),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0 && templateId === undefined && checklist.length === 0) return null;
  const done = checklist.filter((item) => isDone(ticket, item)).length;
  return (
    <Section
      title={t('rules:trace.asks.title')}
      {...(checklist.length > 0 ? { aside: t('rules:trace.asks.checklist', { done, count: checklist.length }) } : {})}
    >
      <ul className={styles.list} style={{ gap: 2 }}>
        {lines.map((line) => (
          <li key={line}>
            <Text size="sm">{line}</Text>
          </li>
        ))}
        {templateId !== undefined && <Suggested ticket={ticket} templateId={templateId} onReply={onReply} />}
      </ul>
      {checklist.map((item) => (
        <Item key={item} ticket={ticket} item={item} />
      ))}
    </Section>
  );
}

/** The template a rule asks for; its name is asked for only where there is one. */
function Suggested({ ticket, templateId, onReply }: { ticket: Ticket; templateId: string; onReply: () => void }) {
  const { t } = useNames();
  const name = useThingNames().template(templateId);
  const { template: into } = useInto(ticket.id);
  return (
    <li>
      <Text size="sm" span>
        {t('rules:trace.asks.template', { name })}
      </Text>{' '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => {
          onReply();
          void into({ id: templateId, name });
        }}
      >
        {t('rules:trace.asks.useTemplate')}
      </Anchor>
    </li>
  );
}

const isDone = ({ decided }: Ticket, item: string): boolean =>
  decided.steps?.some(({ id }) => id === checklistStep(item)) ?? false;

function Item({ ticket, item }: { ticket: Ticket; item: string }) {
  const { step: tick } = useTicketActions();
  const done = isDone(ticket, item);
  // Ticked at once, kept a moment later.
  const [wanted, setWanted] = useState<boolean>();
  if (wanted === done) setWanted(undefined);
  return (
    <Checkbox
      size="xs"
      my={4}
      checked={wanted ?? done}
      label={<bdi>{item}</bdi>}
      onChange={async ({ currentTarget: { checked } }) => {
        setWanted(checked);
        if (!(await tick(ticket.id, checklistStep(item), checked))) setWanted(undefined);
      }}
    />
  );
}
