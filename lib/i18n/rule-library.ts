/** Ready rules in the language of the view. */
import type { english } from './en/index.ts';
import type { Text } from './index.ts';

type Library = (typeof english)['ruleLibrary'];
type LibraryGroupText = keyof Library['group'];

/** A rule, a phrase or a starter rule by an id that comes from a table; what has no text is called by its id. */
const textAt = (t: Text, key: string, otherwise: string): string =>
  t(`ruleLibrary:${key}` as 'ruleLibrary:group.amazon', { defaultValue: otherwise });

/** Name, when to use it, group and phrases of a ready rule, as `ruleFrom` takes them. */
export const libraryWords = (t: Text, id: string, group: LibraryGroupText) => ({
  name: textAt(t, `rule.${id}.name`, id),
  note: textAt(t, `rule.${id}.note`, id),
  group: t(`ruleLibrary:group.${group}`),
  phrase: (key: string) => textAt(t, `phrase.${key}`, key),
});

/** When to use a rule that a new installation starts with. */
export const starterUse = (t: Text, id: string): string => textAt(t, `starter.${id}`, '');
