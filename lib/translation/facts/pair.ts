/** Pairs each of `ones` with one of `others` that it `fits`, as many as can be; answers those left over. */
export function leftOver<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  fits: (one: One, other: Other) => boolean,
): { readonly ones: One[]; readonly others: Other[] } {
  const holder = new Map<number, number>();
  const place = (index: number, tried: Set<number>): boolean => {
    const one = ones[index] as One;
    for (const [at, other] of others.entries()) {
      if (tried.has(at) || !fits(one, other)) continue;
      tried.add(at);
      const held = holder.get(at);
      if (held !== undefined && !place(held, tried)) continue;
      holder.set(at, index);
      return true;
    }
    return false;
  };
  for (const index of ones.keys()) place(index, new Set());
  const paired = new Set(holder.values());
  return {
    ones: ones.filter((_, index) => !paired.has(index)),
    others: others.filter((_, index) => !holder.has(index)),
  };
}
