/** What the search over settings knows: names, labels and hints of every section, in both languages, out of `lib/i18n`. */
import { english } from '@/lib/i18n/en/index.ts';
import { chinese } from '@/lib/i18n/zh-cn/index.ts';
import { SECTION_IDS, SECTION_TEXTS, type SectionId } from '../sections.ts';

export interface SettingEntry {
  readonly section: SectionId;
  /** Of the text that names it, as `t` takes it. */
  readonly key: string;
  /** In both languages. */
  readonly names: readonly string[];
  /** What is explained beside it, in both languages. */
  readonly hints: readonly string[];
  /** `section`: the section itself. `label`: stands on the page as it is. `sentence`: somewhere in the section. */
  readonly kind: 'section' | 'label' | 'sentence';
}

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Longest text that can be the name of a field. */
const LABEL = 60;

/** Names end without a stop and stand as they are; what is filled in, or said at a moment, names nothing. */
const isLabel = (text: string) => text.length <= LABEL && !/[.。…!！?？:：]$|\{\{/.test(text);

function treeAt(root: Tree, place: string): { readonly tree: Tree; readonly at: string } | undefined {
  const [subject = '', path] = place.split(':');
  let found: string | Tree | undefined = root[subject];
  for (const part of path?.split('.') ?? []) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'object' ? { tree: found, at: path ? `${place}.` : `${subject}:` } : undefined;
}

function leaves(tree: Tree, at: string): (readonly [key: string, text: string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as const] : leaves(value, `${at}${key}.`),
  );
}

/** Plural forms are one text. */
const plain = (key: string) => key.replace(/_(?:one|other)$/, '');

/** `xHint` explains `x`; `hint` explains the label or title beside it. */
function explained(key: string, all: ReadonlyMap<string, string>): string | undefined {
  if (key.endsWith('Hint')) return [key.slice(0, -'Hint'.length)].find((one) => all.has(one));
  if (!/[.:]hint$/.test(key)) return undefined;
  const beside = key.slice(0, -'hint'.length);
  return ['label', 'title'].map((one) => `${beside}${one}`).find((one) => all.has(one));
}

function entriesOf(section: SectionId): SettingEntry[] {
  const key = `settings:nav.${section}`;
  const nameIn = (root: typeof english | typeof chinese) => root.settings.nav[section];
  const entries: SettingEntry[] = [
    { section, key, names: [nameIn(english), nameIn(chinese)], hints: [], kind: 'section' },
  ];
  for (const place of SECTION_TEXTS[section]) {
    const [first, second] = [treeAt(english, place), treeAt(chinese, place)];
    if (!first || !second) continue;
    const texts = [first, second].map(
      ({ tree, at }) => new Map(leaves(tree, at).map(([one, text]) => [plain(one), text])),
    );
    const [own = new Map<string, string>(), other = new Map<string, string>()] = texts;
    const hints = new Map<string, string[]>();
    for (const [one, text] of own) {
      const label = explained(one, own);
      if (label) hints.set(label, [...(hints.get(label) ?? []), text, other.get(one) ?? '']);
    }
    for (const [one, text] of own) {
      // What joins other texts names nothing.
      if (explained(one, own) || !/\p{L}{2}|\p{Script=Han}/u.test(text)) continue;
      const kind = isLabel(text) ? 'label' : 'sentence';
      entries.push({ section, key: one, names: [text, other.get(one) ?? ''], hints: hints.get(one) ?? [], kind });
    }
  }
  return entries;
}

export const settingsIndex = (): readonly SettingEntry[] => SECTION_IDS.flatMap(entriesOf);
