/** Events by time; those of one moment in the order in which they were put. */
export interface Heap<Event> {
  push(at: number, event: Event): void;
  pop(): { readonly at: number; readonly event: Event } | undefined;
}

export function heapOf<Event>(): Heap<Event> {
  const nodes: { at: number; order: number; event: Event }[] = [];
  let order = 0;
  const before = (a: number, b: number): boolean => {
    const [one, other] = [nodes[a], nodes[b]];
    if (!one || !other) return false;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  };
  const swap = (a: number, b: number): void => {
    const [one, other] = [nodes[a], nodes[b]];
    if (!one || !other) return;
    nodes[a] = other;
    nodes[b] = one;
  };
  return {
    push(at, event) {
      nodes.push({ at, order: order++, event });
      for (let index = nodes.length - 1; index > 0; ) {
        const parent = (index - 1) >> 1;
        if (!before(index, parent)) return;
        swap(index, parent);
        index = parent;
      }
    },
    pop() {
      const [top] = nodes;
      const last = nodes.pop();
      if (top && last && nodes.length > 0) nodes[0] = last;
      for (let index = 0; ; ) {
        const left = 2 * index + 1;
        const smaller = before(left + 1, left) ? left + 1 : left;
        if (!before(smaller, index)) break;
        swap(index, smaller);
        index = smaller;
      }
      return top && { at: top.at, event: top.event };
    },
  };
}
