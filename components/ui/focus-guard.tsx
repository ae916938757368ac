import { Alert, Button, Group, Portal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';

/** Somebody who pressed a key this recently, ms, is typing. */
const TYPING_TIME = 2000;
/** A click, a Tab or the pointer going out this recently, ms, explains a lost focus. */
const OWN_DOING_TIME = 600;

const FIELDS = 'textarea, input, [contenteditable]';
const fieldAt = (target: EventTarget | null): HTMLElement | undefined =>
  target instanceof HTMLElement && target.matches(FIELDS) ? target : undefined;

/** In a page's frame: says so when the focus was taken while typing, in whatever field, and leads back. What was typed stays. */
export function FocusGuard() {
  const t = useText();
  const [taken, setTaken] = useState<HTMLElement>();

  useEffect(() => {
    if (window.top === window.self) return undefined;
    const scope = new AbortController();
    const { signal } = scope;
    let typedIn: HTMLElement | undefined;
    let typedAt = Number.NEGATIVE_INFINITY;
    let ownDoingAt = Number.NEGATIVE_INFINITY;
    const ownDoing = () => {
      ownDoingAt = performance.now();
    };
    const hear = (event: KeyboardEvent) => {
      const field = fieldAt(event.target);
      if (event.key === 'Tab' || event.key === 'Escape' || event.metaKey || event.altKey) return ownDoing();
      if (!field) return;
      typedIn = field;
      typedAt = performance.now();
      setTaken(undefined);
    };
    const lost = () => {
      const now = performance.now();
      if (now - typedAt < TYPING_TIME && (typedAt > ownDoingAt || now - ownDoingAt > OWN_DOING_TIME)) setTaken(typedIn);
    };
    window.addEventListener('keydown', hear, { signal, capture: true });
    window.addEventListener('pointerdown', ownDoing, { signal, capture: true });
    document.documentElement.addEventListener('pointerleave', ownDoing, { signal });
    window.addEventListener('blur', lost, { signal });
    return () => scope.abort();
  }, []);

  if (!taken) return null;
  return (
    <Portal>
      <Alert color="orange" p="xs" role="alert" pos="fixed" top={8} left={8} right={8} style={{ zIndex: 1_000 }}>
        <Text size="sm">{t('common:gate.focusTaken')}</Text>
        <Group gap="xs" justify="flex-end" mt={4}>
          <Button size="compact-xs" variant="default" onClick={() => setTaken(undefined)}>
            {t('common:action.close')}
          </Button>
          <Button
            size="compact-xs"
            onClick={() => {
              setTaken(undefined);
              taken.focus();
            }}
          >
            {t('common:gate.backToDraft')}
          </Button>
        </Group>
      </Alert>
    </Portal>
  );
}
