/** What is found out about a page only once a read: while one runs, the page stands still. */

let depth = 0;
let reading = 0;

/** Runs a read, within which every function made by `once` answers the same question only once. */
export function steady<T>(read: () => T): T {
  if (depth === 0) reading += 1;
  depth += 1;
  try {
    return read();
  } finally {
    depth -= 1;
  }
}

/** A function of a node that remembers its answers until the read ends; outside of one it remembers nothing. */
export function once<K extends object, V>(make: (node: K) => V): (node: K) => V {
  let answers = new WeakMap<K, V>();
  let ofReading = 0;
  return (node) => {
    if (depth === 0) return make(node);
    if (ofReading !== reading) {
      answers = new WeakMap();
      ofReading = reading;
    }
    const known = answers.get(node);
    if (known !== undefined || answers.has(node)) return known as V;
    const answer = make(node);
    answers.set(node, answer);
    return answer;
  };
}
