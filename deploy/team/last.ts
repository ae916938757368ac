import { JetStreamApiError, type JetStreamManager, type StoredMsg } from '@nats-io/jetstream';

/** No such message, and no such stream. */
const NOTHING = [10037, 10059];

/** The newest message of a subject, or of all below it; undefined where there is none. */
export async function lastOf(
  manager: JetStreamManager,
  stream: string,
  subject: string,
): Promise<StoredMsg | undefined> {
  try {
    return (await manager.streams.getMessage(stream, { last_by_subj: subject })) ?? undefined;
  } catch (error) {
    if (error instanceof JetStreamApiError && NOTHING.includes(error.code)) return undefined;
    throw error;
  }
}
