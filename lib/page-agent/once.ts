/** Orders that may come twice, because the worker died before it heard the answer: the second gets the first's outcome. */
export function once<Order, Outcome>(act: (order: Order) => Promise<Outcome>) {
  const done = new Map<string, Promise<Outcome>>();
  return (id: string, order: Order): Promise<Outcome> => {
    const outcome = done.get(id) ?? act(order);
    done.set(id, outcome);
    return outcome;
  };
}
