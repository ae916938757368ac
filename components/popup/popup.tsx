import { Button, Group, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useCopyOnly } from '../composer/use-copy-only.ts';
import { PauseMenu } from '../portals/pause-menu.tsx';
import { PausedBanner } from '../portals/paused-banner.tsx';
import { FolderFilter } from '../templates/folder-filter.tsx';
import { optionId, TemplateList } from '../templates/template-list.tsx';
import { isStarKey } from '../templates/use-templates.ts';
import { ForWhom } from './for-whom.tsx';
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
  const copies = useCopyOnly(picker.ticketId && picker.context.data?.portal);
  const { state, inserted, insert, copy, forget } = useInsert(picker.ticketId, copies, onClose);
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
    if (reply) insert(reply, template?.id);
    else setWaiting(true);
  };
  useEffect(() => {
    if (!waiting || !reply) return;
    setWaiting(false);
    insert(reply, template?.id);
  }, [waiting, reply, insert, template]);

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
      // Where replies are only copied there is one way to copy, with all its checks.
      if (reply && !somethingSelected(field.current)) take(() => (copies ? run() : copy(reply)));
      return;
    }
    if (event.altKey && event.key === 'ArrowRight') return take(() => picker.turn(1));
    if (event.altKey && event.key === 'ArrowLeft') return take(() => picker.turn(-1));
    if (isStarKey(event.nativeEvent)) return take(() => picker.star());
    if (!inField) return;
    const favourite = event.altKey || event.ctrlKey || event.metaKey ? undefined : picker.favouriteOf(event.key);
    if (favourite !== undefined) {
      return take(() => {
        picker.choose(favourite);
        forget();
      });
    }
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
        <Group gap={6} wrap="nowrap">
          <TextInput
            flex={1}
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
          <FolderFilter folders={picker.folders} folder={picker.folder} onFolder={picker.enter} />
          <PauseMenu />
        </Group>
        <PausedBanner />
        <ForWhom picker={picker} />
        <VisuallyHidden role="status">
          {picker.found.isSuccess && t('popup:count', { count: templates.length })}
        </VisuallyHidden>
      </div>
      <TemplateList
        id={listId}
        label={t('popup:results')}
        templates={templates}
        total={picker.total}
        place={place}
        grouped={picker.search.trim() === ''}
        onChoose={picker.choose}
        onInsert={run}
        onStar={picker.star}
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
          filling={{
            templateId: template.id,
            tone: picker.tone,
            onTone: picker.setTone,
            values: picker.values,
            onChange: picker.fillIn,
            onDone: run,
            onLeave: () => field.current?.focus(),
          }}
        />
      )}
      <PickerFoot
        state={state}
        copies={copies}
        ready={reply !== undefined}
        onInsert={run}
        onAnswer={(draft) => state.phase === 'ended' && insert(state.reply, state.templateId, draft)}
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
