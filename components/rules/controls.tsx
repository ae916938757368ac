/** The rule editor's controls in our own look: native menus, labelled buttons, a value field fit for the comparison. */
import { ActionIcon, Button, NativeSelect, Switch } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ActionProps, ControlElementsProp, FullField, FullOption, NotToggleProps } from 'react-querybuilder';
import { useText } from '@/lib/i18n/index.ts';
import { fieldMenu } from './editor-fields.ts';
import { fieldLabel } from './labels.ts';
import { ValueEditor } from './value-editor.tsx';

interface MenuProps {
  readonly value?: string;
  readonly options: readonly unknown[];
  readonly title?: string;
  handleOnChange(value: string): void;
}

/** Operators and combinators. A stored name this version does not know stays in the menu as it is. */
function Menu({ value = '', options, title, handleOnChange }: MenuProps) {
  const known = (options as readonly FullOption[]).map(({ name, label }) => ({ value: name, label }));
  const data = known.some((option) => option.value === value) ? known : [{ value, label: value }, ...known];
  return (
    <NativeSelect
      size="xs"
      aria-label={title}
      value={value}
      data={data}
      onChange={(event) => handleOnChange(event.currentTarget.value)}
    />
  );
}

/** Fields under headings, since there are dozens. */
function FieldMenu({ value = '', title, handleOnChange }: MenuProps) {
  const t = useText();
  const menu = fieldMenu();
  const stranger = menu.some(({ ids }) => ids.includes(value)) ? [] : [{ value, label: value }];
  return (
    <NativeSelect
      size="xs"
      maw={260}
      aria-label={title}
      value={value}
      data={[
        ...stranger,
        ...menu.map(({ about, ids }) => ({
          group: t(`rules:about.${about}`),
          items: ids.map((id) => ({ value: id, label: fieldLabel(t, id) })),
        })),
      ]}
      onChange={(event) => handleOnChange(event.currentTarget.value)}
    />
  );
}

function AddButton({ label, title, handleOnClick }: ActionProps) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      title={title}
      leftSection={<IconPlus size={12} aria-hidden />}
      onClick={(event) => handleOnClick(event)}
    >
      {label}
    </Button>
  );
}

function RemoveButton({ title, handleOnClick }: ActionProps) {
  return (
    <ActionIcon size="sm" aria-label={title} title={title} onClick={(event) => handleOnClick(event)}>
      <IconTrash size={15} aria-hidden />
    </ActionIcon>
  );
}

function NotSwitch({ checked = false, handleOnChange, label, title }: NotToggleProps) {
  return (
    <Switch
      size="xs"
      label={label}
      title={title}
      checked={checked}
      onChange={(event) => handleOnChange(event.currentTarget.checked)}
    />
  );
}

export const CONTROLS: ControlElementsProp<FullField, string> = {
  fieldSelector: FieldMenu,
  operatorSelector: Menu,
  combinatorSelector: Menu,
  addRuleAction: AddButton,
  addGroupAction: AddButton,
  removeRuleAction: RemoveButton,
  removeGroupAction: RemoveButton,
  notToggle: NotSwitch,
  valueEditor: ValueEditor,
};
