/** The rule editor's controls in our own look: native menus, labelled buttons, a value field fit for the comparison. */
import {
  ActionIcon,
  Button,
  MultiSelect,
  NativeSelect,
  NumberInput,
  Switch,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type {
  ActionProps,
  ControlElementsProp,
  FullField,
  FullOption,
  NotToggleProps,
  ValueEditorProps,
} from 'react-querybuilder';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { fieldOf } from '@/lib/routing/fields.ts';
import { takes } from './editor-fields.ts';
import { fieldHint, optionLabel } from './labels.ts';

interface MenuProps {
  readonly value?: string;
  readonly options: readonly unknown[];
  readonly title?: string;
  handleOnChange(value: string): void;
}

/** Fields, operators and combinators. A stored name this version does not know stays in the menu as it is. */
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

function Value({ field, operator, value, handleOnChange, title }: ValueEditorProps) {
  const t = useText();
  const ui = useLanguage();
  const wants = takes(field, operator);
  const options = fieldOf(field)?.options?.map((option) => ({
    value: option,
    label: optionLabel(t, ui, field, option),
  }));
  const common = { size: 'xs', 'aria-label': title, className: 'rule-wide' } as const;
  const hint = fieldHint(t, field);
  const list: string[] = Array.isArray(value) ? value : [];

  if (wants === 'boolean') {
    return (
      <NativeSelect
        {...common}
        value={value === false ? 'no' : 'yes'}
        data={[
          { value: 'yes', label: t('rules:yes') },
          { value: 'no', label: t('rules:no') },
        ]}
        onChange={(event) => handleOnChange(event.currentTarget.value === 'yes')}
      />
    );
  }
  if (wants === 'number') {
    return (
      <NumberInput
        {...common}
        value={typeof value === 'number' ? value : ''}
        placeholder={hint}
        onChange={(typed) => handleOnChange(typeof typed === 'number' ? typed : '')}
      />
    );
  }
  if (wants === 'list' && options) {
    return (
      <MultiSelect
        {...common}
        value={list}
        data={options}
        searchable
        hidePickedOptions
        comboboxProps={{ withinPortal: false }}
        placeholder={list.length === 0 ? t('rules:builder.choose') : ''}
        onChange={handleOnChange}
      />
    );
  }
  if (wants === 'list') {
    return (
      <TagsInput
        {...common}
        value={list}
        acceptValueOnBlur
        placeholder={list.length === 0 ? hint || t('rules:builder.typeMany') : ''}
        onChange={handleOnChange}
      />
    );
  }
  const text = typeof value === 'string' ? value : '';
  if (options) {
    const stranger = options.some((option) => option.value === text) ? [] : [{ value: text, label: text }];
    return (
      <NativeSelect
        {...common}
        value={text}
        data={[...stranger, ...options]}
        onChange={(event) => handleOnChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...common}
      value={text}
      placeholder={hint}
      onChange={(event) => handleOnChange(event.currentTarget.value)}
    />
  );
}

export const CONTROLS: ControlElementsProp<FullField, string> = {
  fieldSelector: Menu,
  operatorSelector: Menu,
  combinatorSelector: Menu,
  addRuleAction: AddButton,
  addGroupAction: AddButton,
  removeRuleAction: RemoveButton,
  removeGroupAction: RemoveButton,
  notToggle: NotSwitch,
  valueEditor: Value,
};
