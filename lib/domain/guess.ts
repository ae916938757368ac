/** Whether a field of a ticket or an order was read by a way that may mislead. */
export const isGuess = (thing: { readonly weak?: readonly string[] } | undefined, field: string): boolean =>
  thing?.weak?.includes(field) === true;
