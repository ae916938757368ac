/** Many questions of one kind as few: whoever asks while one is on its way is answered by the next, with all others. */

/** `ask`: answers in the order of the ids. What is answered was read after it was asked for. */
export function together<Row>(ask: (ids: readonly string[]) => Promise<readonly (Row | undefined)[]>) {
  let last: Promise<unknown> = Promise.resolve();
  let next: { readonly ids: string[]; readonly rows: Promise<readonly (Row | undefined)[]> } | undefined;
  const begin = () => {
    const ids: string[] = [];
    const rows = last.then(() => {
      next = undefined;
      return ask(ids);
    });
    last = rows.catch(() => {});
    return { ids, rows };
  };
  return async (id: string): Promise<Row | undefined> => {
    next ??= begin();
    const { ids, rows } = next;
    const at = ids.push(id) - 1;
    return (await rows)[at];
  };
}
