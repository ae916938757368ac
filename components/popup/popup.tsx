import { Button, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { optionId, TemplateList } from '../templates/template-list.tsx';
import { ticketName } from '../ticket/naming.ts';
import { PickerFoot } from './picker-foot.tsx';
import { PickerPreview } from './picker-preview.tsx';
import classes from './popup.module.css';
import { useInsert } from './use-insert.ts';
import { usePicker } from './use-picker.ts';

/** Options that Page Up and Page Down go past. */
const PAGE = 5;

interface Props {
  readonly onClose: () => void;
  readonly onOpenOptions: () => void;
}

/** The popup: type to find a reply, see it filled for the tab's ticket, Enter inserts it. */
export function Popup({ onClose, onOpenOptions }: Props) {
  const t = useText();
  const picker = usePicker();
  const { state, inserted, insert, copy, forget } = useInsert(picker.ticketId, onClose);
  const open = useCommand('ticket.open');
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const titleId = useId();
  const title = t('popup:title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  // Enter pressed before the filled text has come: it is inserted when it is there, so that what is seen is what goes.
  const [waiting, setWaiting] = useState(false);
  const { reply, templates, place, template } = picker;

  const run = () => {
    if (state.phase === 'inserting' || inserted) return;
    if (reply) insert(reply);
    else setWaiting(true);
  };
  useEffect(() => {
    if (!waiting || !reply) return;
    setWaiting(false);
    insert(reply);
  }, [waiting, reply, insert]);

  const back = () => {
    forget();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // While an input method composes, Enter and the arrows are its own.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
    const step = steps[event.key];
    const inField = event.target === field.current;
    const take = (act: () => void) => {
      event.preventDefault();
      setWaiting(false);
      act();
    };
    if (event.key === 'Escape') return take(state.phase === 'ended' && !inserted ? back : onClose);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c') {
      if (reply && !somethingSelected(field.current)) take(() => copy(reply));
      return;
    }
    if (event.altKey && event.key === 'ArrowRight') return take(() => picker.turn(1));
    if (event.altKey && event.key === 'ArrowLeft') return take(() => picker.turn(-1));
    if (!inField) return;
    if (event.key === 'Enter') return take(run);
    if (step !== undefined) {
      take(() => {
        picker.choose(place + step);
        forget();
      });
    }
  };
  const none = picker.found.isSuccess && templates.length === 0;
  return (
    <main className={classes.picker} onKeyDown={onKeyDown} aria-labelledby={titleId}>
      <VisuallyHidden component="h1" id={titleId}>
        {title}
      </VisuallyHidden>
      <div className={classes.head}>
        <TextInput
          ref={field}
          autoFocus
          role="combobox"
          aria-label={t('popup:find')}
          aria-expanded={templates.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(template ? { 'aria-activedescendant': optionId(template) } : {})}
          placeholder={t('popup:find')}
          autoComplete="off"
          spellCheck={false}
          value={picker.search}
          onChange={(event) => {
            setWaiting(false);
            forget();
            picker.find(event.currentTarget.value);
          }}
        />
        <Text size="xs" c="dimmed" mt={4} truncate>
          {picker.ticketId
            ? t('popup:forTicket', {
                buyer: picker.ticket ? ticketName(picker.ticket.ticket) : t('popup:unnamedBuyer'),
                portal: t(`words:portal.${picker.context.data?.portal ?? 'amazon'}`),
              })
            : picker.context.isFetched && t('popup:noTicket')}
        </Text>
        <VisuallyHidden role="status">
          {picker.found.isSuccess && t('popup:count', { count: templates.length })}
        </VisuallyHidden>
      </div>
      <TemplateList
        id={listId}
        label={t('popup:results')}
        templates={templates}
        place={place}
        onChoose={picker.choose}
        onInsert={run}
      />
      {picker.found.isError && (
        <Text className={classes.empty} c="var(--mantine-color-error)" role="alert">
          {t('popup:loadFailed', { message: saidBy(t, picker.found.error) })}
        </Text>
      )}
      {none && (
        <div className={classes.empty}>
          <Text size="sm">
            {picker.search.trim() === '' ? t('popup:none') : t('popup:noMatch', { search: picker.search })}
          </Text>
          <Button mt="sm" size="xs" variant="default" onClick={onOpenOptions}>
            {t('popup:noneAction')}
          </Button>
        </div>
      )}
      {template && (
        <PickerPreview
          reply={picker.shown}
          error={picker.replyError}
          languages={picker.languages}
          forTicket={picker.ticketId !== undefined}
          language={picker.language}
          onSpeak={picker.speak}
        />
      )}
      <PickerFoot
        state={state}
        ready={reply !== undefined}
        onInsert={run}
        onAnswer={(draft) => state.phase === 'ended' && insert(state.reply, draft)}
        onCopy={() => reply && copy(reply)}
        onVisit={() => picker.ticketId && open.mutate({ id: picker.ticketId })}
        onForget={back}
      />
    </main>
  );
}

/** Whether the person has marked text, which copying then means. */
const somethingSelected = (field: HTMLInputElement | null): boolean =>
  (field !== null && document.activeElement === field && field.selectionStart !== field.selectionEnd) ||
  getSelection()?.isCollapsed === false;
