/** Recording a page for repair: what views ask, and what the background asks of the page in their place. */

/** A part of a recording's JSON text (a `Recording`), or why there is none yet. */
export type RecordedPart =
  | { readonly state: 'here'; readonly text: string; readonly length: number }
  | { readonly state: 'recording' }
  /** The page went on, was closed, or its recording was dropped. */
  | { readonly state: 'gone' };

export interface PageRecording {
  readonly started: true;
}

/** One text, attribute or address of the page, and what is kept in its place. */
export interface RecordedText {
  readonly before: string;
  readonly after: string;
  readonly as: 'text' | 'attribute' | 'typed' | 'address' | 'name';
  readonly times: number;
}

/** What a person looks through before saving: nothing of it is stored. */
export interface Recording {
  /** The file. */
  readonly html: string;
  readonly head: { readonly portal: string; readonly page: string };
  readonly replaced: readonly RecordedText[];
  readonly kept: readonly (readonly [word: string, times: number])[];
  readonly dropped: number;
  readonly frames: number;
  readonly roots: number;
  readonly cut: boolean;
}

export interface RecordQueries {
  /** The recording of a tab from a place on, UTF-16 code units; waits a moment for one that is not done. */
  'record.part': (ask: { tabId: number; id: string; at: number }) => RecordedPart;
}

export interface RecordCommands {
  /** Opens our page that shows a recording of the page beside this view. */
  'record.open': (order: Record<string, never>) => { opened: boolean };
  /** Starts recording the page a tab shows, once an `id`. */
  'record.take': (order: { tabId: number; id: string }) => { state: 'started' | 'no-page' };
  /** The page forgets its recording. */
  'record.drop': (order: { tabId: number; id: string }) => { dropped: true };
}

/** Background -> page agent, answered by its helper. */
export interface RecordPageCommands {
  'record.take': (order: { id: string }) => PageRecording;
  'record.part': (ask: { id: string; at: number }) => RecordedPart;
  'record.drop': (order: { id: string }) => { dropped: true };
}
