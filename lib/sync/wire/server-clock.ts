/** How far the server's clock is ahead of this machine's: the stream goes by the one, people by the other. */
import type { Instant } from '@/lib/domain/time.ts';

export type ServerClock = ReturnType<typeof startServerClock>;

export function startServerClock(now: () => Instant) {
  let ahead = 0;
  return {
    /** ms, as heard last; less than 0: it is behind. */
    ahead: (): number => ahead,
    /** Asks what the server answers with what time it is: it said so halfway between the question and now. */
    async asked<Answer extends { readonly ts?: string }>(ask: () => Promise<Answer>): Promise<Answer> {
      const askedAt = now();
      const answer = await ask();
      const at = Date.parse(answer.ts ?? '');
      if (Number.isFinite(at)) ahead = Math.round(at - (askedAt + now()) / 2);
      return answer;
    },
  };
}
