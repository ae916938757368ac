/** Has the page of a tab recorded, and fetches the recording part by part. It is held in this view only. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from '@/lib/client/client.ts';
import { useClient } from '@/lib/client/live.tsx';
import type { Recording } from '@/lib/protocol.ts';
import { parseRecording } from './parse-recording.ts';

export type RecordingState =
  | { readonly state: 'recording' }
  | { readonly state: 'gone' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'here'; readonly recording: Recording };

async function fetchWhole(client: Client, tabId: number, id: string, wanted: () => boolean): Promise<RecordingState> {
  const { state } = await client.command('record.take', { tabId, id });
  if (state === 'no-page') return { state: 'gone' };
  let text = '';
  while (wanted()) {
    const part = await client.ask('record.part', { tabId, id, at: text.length });
    if (part.state === 'gone') return { state: 'gone' };
    if (part.state === 'recording') continue;
    text += part.text;
    if (text.length >= part.length || part.text === '') break;
  }
  const recording = parseRecording(text);
  return recording ? { state: 'here', recording } : { state: 'gone' };
}

export function useRecording(tabId: number | undefined): {
  readonly now: RecordingState;
  /** Records the page anew. */
  again(): void;
  /** Has the page forget its recording. */
  drop(): void;
} {
  const client = useClient();
  const [now, setNow] = useState<RecordingState>({ state: 'recording' });
  const current = useRef('');

  const drop = useCallback(() => {
    const id = current.current;
    current.current = '';
    if (tabId !== undefined && id) client.command('record.drop', { tabId, id }).catch(() => undefined);
  }, [client, tabId]);

  const again = useCallback(() => {
    drop();
    if (tabId === undefined) {
      setNow({ state: 'gone' });
      return;
    }
    const id = crypto.randomUUID();
    const wanted = () => current.current === id;
    current.current = id;
    setNow({ state: 'recording' });
    fetchWhole(client, tabId, id, wanted)
      .catch((error: unknown): RecordingState => ({ state: 'failed', error }))
      .then((next) => {
        if (wanted()) setNow(next);
      });
  }, [client, drop, tabId]);

  useEffect(() => {
    again();
    return drop;
  }, [again, drop]);
  return { now, again, drop };
}
