/** Asks for what a reply still needs: fields of the template, and values that the ticket does not know. */
import { Button, Group, Stack } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { FilledValues, Wanted } from '@/lib/domain/wanted.ts';
import { useText } from '@/lib/i18n/index.ts';
import { answerTo, unanswered } from './answers.ts';
import { FillInField } from './fill-in-field.tsx';

interface Props {
  readonly wanted: readonly Wanted[];
  readonly values: FilledValues;
  readonly onChange: (values: FilledValues) => void;
  /** Enter behind the last answer, or the button. */
  readonly onDone: () => void;
  /** Escape; without it Escape is the surroundings' own. */
  readonly onLeave?: () => void;
  /** One types to search here, and the button that inserts stands below: no focus is taken, no button needed. */
  readonly beside?: true;
}

/** Give it a `key` per template: it opens when something is missing and stays open until it is done. */
export function FillIn({ wanted, values, onChange, onDone, onLeave, beside }: Props) {
  const t = useText();
  const place = useRef<HTMLFieldSetElement>(null);
  const open = unanswered(wanted, values);
  const [shown, setShown] = useState(open.length > 0 || wanted.every(({ required }) => !required));
  const [first] = useState(beside ? undefined : open[0]?.id);
  if (wanted.length === 0) return null;
  if (!shown && open.length === 0)
    return (
      <Button size="compact-xs" variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => setShown(true)}>
        {t('fillIn:change')}
      </Button>
    );

  const done = () => {
    setShown(false);
    onDone();
  };
  /** Enter goes to what is still empty; behind the last answer it is done. */
  const hear = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === 'Escape' && onLeave) {
      event.preventDefault();
      event.stopPropagation();
      return onLeave();
    }
    if (event.key !== 'Enter') return;
    const long = target instanceof HTMLTextAreaElement;
    if (long ? !event.ctrlKey && !event.metaKey : !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    const next = open.find(({ id }) => id !== target.dataset.wanted) ?? open[0];
    if (next) focusWanted(place.current, next.id);
    else done();
  };
  return (
    <fieldset
      ref={place}
      style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
      aria-label={t('fillIn:title')}
      onKeyDown={hear}
    >
      <Stack gap={6}>
        {wanted.map((one) => (
          <FillInField
            key={one.id}
            wanted={one}
            value={answerTo(one, values)}
            autoFocus={one.id === first}
            onChange={(value) => {
              setShown(true);
              onChange({ ...values, [one.id]: value });
            }}
          />
        ))}
        {!beside && (
          <Group>
            <Button size="compact-xs" variant="default" disabled={open.length > 0} onClick={done}>
              {t('fillIn:done')}
            </Button>
          </Group>
        )}
      </Stack>
    </fieldset>
  );
}

/** Puts the cursor where a value is entered; false where it is not asked for. */
export function focusWanted(place: ParentNode | null, id: string): boolean {
  const field = place?.querySelector<HTMLElement>(`[data-wanted="${CSS.escape(id)}"]`);
  field?.focus();
  return field !== undefined && field !== null;
}
