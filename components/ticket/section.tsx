import { Group, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './ticket.module.css';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  /** Folded until asked for. */
  readonly folded?: boolean;
  readonly children: ReactNode;
}

/** One part of a ticket, with a heading one can jump to. */
export function Section({ title, aside, folded, children }: SectionProps) {
  const id = useId();
  if (folded) {
    return (
      <details className={styles.section}>
        <summary className={styles.summary}>{title}</summary>
        {children}
      </details>
    );
  }
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Group justify="space-between" align="baseline" gap="xs" wrap="nowrap">
        <h3 id={id} className={styles.heading}>
          {title}
        </h3>
        {aside && (
          <Text size="xs" c="dimmed" component="div">
            {aside}
          </Text>
        )}
      </Group>
      {children}
    </section>
  );
}
