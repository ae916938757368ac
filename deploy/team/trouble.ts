import { JetStreamApiError } from '@nats-io/jetstream';

/** What stops the command, as a code with its sentence. */
const SENTENCES = {
  taken: 'This folder holds a team already; choose another --dir.',
  'no-team': 'There is no team in this folder; make one with init.',
  'open-folder': 'Others on this machine can read this; run chmod 700 on the folder and 600 on its files, or rotate.',
  'newer-folder': 'This folder was written by a newer Portside.',
  'older-folder':
    'A newer copy of this folder has told the server more, and this one would undo it; run the command with the newest copy. Nothing was told.',
  locked: 'Another command is at work in this folder; run this again when it has ended.',
  'lock-left': 'A command that was broken off left its lock; if no other is running, delete it and run this again.',
  'not-wss': 'A server must be wss:// (on this machine ws://, or nats:// for --reach).',
  'bad-order': 'That cannot be understood.',
  'no-member': 'Nobody of this name or id is in the team.',
  'many-members': 'Several devices have this name; give --member with one of the ids.',
  'already-revoked': 'This device was revoked already.',
  unreachable: 'The server does not answer.',
  'not-told': 'The folder is changed, the server was not told; run status again once it answers.',
  refused: 'The server refused what it was told.',
} as const;
export type TroubleCode = keyof typeof SENTENCES;

/** `about`: what it is about, in the person's own words. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  constructor(
    readonly code: TroubleCode,
    readonly about = '',
    cause?: unknown,
  ) {
    super(about ? `${SENTENCES[code]} (${about})` : SENTENCES[code], { cause });
  }
}

/** What comes after the folder was kept: the change stands, and is for the next command to tell. */
export async function afterKeeping<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    // No later command of this folder will.
    if (error instanceof Trouble && error.code === 'older-folder') throw error;
    throw new Trouble('not-told', error instanceof Error ? error.message : '', error);
  }
}

/** The same for what need not be told at once. */
export const wasTold = (work: Promise<unknown>): Promise<boolean> =>
  afterKeeping(work).then(
    () => true,
    (error) => {
      if (error.code === 'not-told') return false;
      throw error;
    },
  );

const NO_CONSUMER = 10014;

/** A reader that ended by itself needs no end. */
export function ignoreNotFound(error: unknown): void {
  if (!(error instanceof JetStreamApiError && error.code === NO_CONSUMER)) throw error;
}
