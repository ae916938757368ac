import { Kbd, Text, VisuallyHidden } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { FoundTemplate } from '@/lib/domain/found-template.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { setApart, shownLine } from '@/lib/i18n/shown.ts';
import { fitText } from './fit-text.ts';
import classes from './template-list.module.css';

export const optionId = ({ id }: Pick<FoundTemplate, 'id'>): string => `reply-${id}`;

interface Props {
  readonly id: string;
  readonly label: string;
  readonly templates: readonly FoundTemplate[];
  /** Of all that match, how many there are. */
  readonly total: number;
  readonly place: number;
  /** Nothing is searched for: they stand in groups. */
  readonly grouped: boolean;
  readonly onChoose: (place: number) => void;
  /** A double click, where choosing only shows a template. */
  readonly onInsert?: () => void;
  readonly onStar: (template: FoundTemplate) => void;
}

/** The templates found, as the listbox of the search field: the focus stays in the field. */
export function TemplateList({ id, label, templates, total, place, grouped, onChoose, onInsert, onStar }: Props) {
  const t = useText();
  const chosen = templates[place];
  const chosenId = chosen && optionId(chosen);
  useEffect(() => {
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  return (
    <div id={id} role="listbox" aria-label={label} className={classes.list}>
      {templates.map((template, at) => (
        <div key={template.id} role="presentation">
          {grouped && template.group !== templates[at - 1]?.group && (
            <Text size="xs" c="dimmed" className={classes.group} aria-hidden>
              {t(`finding:group.${template.group}`)}
            </Text>
          )}
          <Option
            template={template}
            grouped={grouped}
            chosen={at === place}
            onChoose={() => onChoose(at)}
            onStar={onStar}
            {...(onInsert ? { onInsert } : {})}
          />
        </div>
      ))}
      {total > templates.length && (
        <Text size="xs" c="dimmed" className={classes.group} role="presentation">
          {t('finding:moreFound', { shown: templates.length, total })}
        </Text>
      )}
    </div>
  );
}

interface OptionProps {
  readonly template: FoundTemplate;
  readonly grouped: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onInsert?: () => void;
  readonly onStar: (template: FoundTemplate) => void;
}

function Option({ template, grouped, chosen, onChoose, onInsert, onStar }: OptionProps) {
  const t = useText();
  const ui = useLanguage();
  const { name, shortcut, favourite, digit, fits } = template;
  const why = fitText(t, fits, ui);
  const Star = favourite ? IconStarFilled : IconStar;
  return (
    <div
      id={optionId(template)}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={classes.option}
      // The focus must not leave the field one types in.
      onMouseDown={(event) => {
        event.preventDefault();
        // The star is for the pointer; keys have Alt+F.
        if (event.target instanceof Element && event.target.closest('[data-star]')) onStar(template);
        else onChoose();
      }}
      {...(onInsert ? { onDoubleClick: onInsert } : {})}
    >
      <div className={classes.line}>
        {grouped && digit !== undefined && (
          <>
            <Kbd size="xs" aria-hidden>
              {digit}
            </Kbd>
            <VisuallyHidden>{t('finding:pressDigit', { digit })}</VisuallyHidden>
          </>
        )}
        <Text size="sm" truncate flex={1}>
          <bdi dir="auto">{shownLine(name)}</bdi>
        </Text>
        {shortcut !== undefined && (
          <Text size="xs" c="dimmed" flex="none">
            /{setApart(shortcut)}
          </Text>
        )}
        <span data-star className={classes.star} data-on={favourite || undefined} aria-hidden>
          <Star size={14} />
        </span>
        {favourite && <VisuallyHidden>{t('finding:isFavourite')}</VisuallyHidden>}
      </div>
      {why !== '' && (
        <Text size="xs" c="dimmed" truncate>
          {why}
        </Text>
      )}
    </div>
  );
}
