import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A section of the options page: heading, one sentence, content. */
export function Section({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  return (
    <Stack gap="md">
      <Title order={2} size="h3">
        {title}
      </Title>
      {intro && <Text c="dimmed">{intro}</Text>}
      {children}
    </Stack>
  );
}

/** A group of controls that belong together, on its own ground. */
export function Card({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" bg="var(--ps-raised)">
      {title && (
        <Title order={3} size="h5" mb="xs">
          {title}
        </Title>
      )}
      {children}
    </Paper>
  );
}
