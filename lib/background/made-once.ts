/** Something made of something else: once while that stays the same, and anew where making it failed. */
export function madeOnce<From, Made>(make: (from: From) => Promise<Made>) {
  let kept: { readonly from: From; readonly made: Promise<Made> } | undefined;

  return {
    of(from: From): Promise<Made> {
      if (kept?.from === from) return kept.made;
      const one = { from, made: make(from) };
      kept = one;
      one.made.catch(() => {
        if (kept === one) kept = undefined;
      });
      return one.made;
    },
    forget(): void {
      kept = undefined;
    },
  };
}
