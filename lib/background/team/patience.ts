/**
 * Whom a batch is read again for: the key or the roster it needs may still be on the way through another reader. By
 * filter and author, so that one who seals with keys that never come holds up nobody else, and only once.
 */
const TRIES = 5;

/** In an author's place: who is in the team, as the team's own key says. */
export const ROSTER = 'roster';

export function startPatience() {
  const tries = new Map<string, number>();
  const vain = new Set<string>();
  const keyOf = (filter: string, author: string) => `${filter}|${author}`;
  return {
    waits: (filter: string, author: string): boolean =>
      !vain.has(author) && (tries.get(keyOf(filter, author)) ?? 0) < TRIES,
    /** Whether something was refused because a key, or a word of who is in the team, never came. */
    isVain: (): boolean => vain.size > 0,
    /** A batch waits for something of this author. */
    waited(filter: string, author: string): void {
      const key = keyOf(filter, author);
      tries.set(key, (tries.get(key) ?? 0) + 1);
    },
    /** A batch was taken. `missed`: authors of what was refused for want of a key or a roster; `news`: there are new ones. */
    taken(filter: string, missed: readonly string[], news: boolean): void {
      for (const key of tries.keys()) if (key.startsWith(`${filter}|`)) tries.delete(key);
      if (news) vain.clear();
      else for (const author of missed) vain.add(author);
    },
  };
}
