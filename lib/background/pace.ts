/** Questions of one tab answered at a time. An honest page agent has one on its way, two while another takes over. */
const MOST = 8;

/**
 * Keeps one tab from keeping everybody waiting: what comes while `MOST` of its questions are being answered, over
 * whichever port, is refused unread. A page agent says it again with its next reading.
 */
export class Pace {
  readonly #waiting = new Map<number, number>();

  async run<Answer>(tabId: number, work: () => Answer | Promise<Answer>): Promise<Answer> {
    const waiting = this.#waiting.get(tabId) ?? 0;
    if (waiting >= MOST) throw new Error('Too many reports at once.');
    this.#waiting.set(tabId, waiting + 1);
    try {
      return await work();
    } finally {
      const left = (this.#waiting.get(tabId) ?? 1) - 1;
      if (left > 0) this.#waiting.set(tabId, left);
      else this.#waiting.delete(tabId);
    }
  }
}
