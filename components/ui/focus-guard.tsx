import { Alert, Button, Group, Text } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';

/** Somebody who pressed a key this recently, ms, is typing. */
const TYPING_TIME = 2000;
/** A click, a Tab or the pointer going out this recently, ms, explains a lost focus. */
const OWN_DOING_TIME = 600;

/** In a page's frame: says so when the focus was taken while typing, and leads back. What was typed stays. */
export function FocusGuard({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const t = useText();
  const [taken, setTaken] = useState(false);

  useEffect(() => {
    if (window.top === window.self) return undefined;
    const scope = new AbortController();
    const { signal } = scope;
    let typedAt = Number.NEGATIVE_INFINITY;
    let ownDoingAt = Number.NEGATIVE_INFINITY;
    const ownDoing = () => {
      ownDoingAt = performance.now();
    };
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Tab' || event.key === 'Escape' || event.metaKey || event.altKey) ownDoing();
      else if (event.target === field.current) typedAt = performance.now();
    };
    const lost = () => {
      const now = performance.now();
      setTaken(now - typedAt < TYPING_TIME && now - ownDoingAt > OWN_DOING_TIME);
    };
    window.addEventListener('keydown', hear, { signal, capture: true });
    window.addEventListener('pointerdown', ownDoing, { signal, capture: true });
    document.documentElement.addEventListener('pointerleave', ownDoing, { signal });
    window.addEventListener('blur', lost, { signal });
    return () => scope.abort();
  }, [field]);

  if (!taken) return null;
  return (
    <Alert color="orange" p="xs" role="alert">
      <Group gap="xs" justify="space-between">
        <Text size="sm">{t('common:gate.focusTaken')}</Text>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            setTaken(false);
            field.current?.focus();
          }}
        >
          {t('common:gate.backToDraft')}
        </Button>
      </Group>
    </Alert>
  );
}
