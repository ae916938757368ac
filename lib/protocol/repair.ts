/** Teaching by pointing, and what was taught. */
import type { Expectation } from '@/lib/domain/expectation.ts';
import type { Drafted, RepairState, RepairStep } from '@/lib/domain/repair.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import type { Instant } from '@/lib/domain/time.ts';

/** Page agent -> background. */
export interface RepairReports {
  /** What was taught for this portal, and what is expected of its pages; asked by the repair helper. */
  'taught.mine': (request: Record<string, never>) => {
    pages: readonly TaughtPage[];
    expected: Readonly<Record<string, Omit<Expectation, 'orderNumber'>>>;
  };
  /** The person pointed at something, or stopped: views look again. */
  'repair.changed': (request: Record<string, never>) => { heard: true };
}

/** Background -> page agent's repair helper. */
export interface RepairPageCommands {
  /** null: no repair is going on. */
  'repair.state': (ask: Record<string, never>) => RepairState | null;
  'repair.step': (order: { step: RepairStep }) => RepairState | null;
  /** Puts together what was chosen. */
  'repair.draft': (order: { id: string; version: number; at: Instant; by: string }) => Drafted;
}

/** Who signed a file of taught pages: a name that the file itself gives, and the print of the key it was signed with. */
export interface TaughtSigner {
  readonly name: string;
  readonly print: string;
  /** Signed here, by this very installation. */
  readonly own: boolean;
}

/** One page of a file: how it stands to what is known. */
export interface TaughtOffer {
  readonly page: TaughtPage;
  readonly known?: TaughtPage;
  readonly how: 'new' | 'newer' | 'same' | 'older';
}

export interface RepairQueries {
  /** How the repair of the page beside this view stands; null where none is going on there. */
  'repair.state': (ask: Record<string, never>) => RepairState | null;
  /** Everything taught that still counts, and with `gone` what was taken back. */
  'taught.list': (ask: Record<string, never>) => readonly TaughtPage[];
  /** Every version kept of one page, the newest first. */
  'taught.versions': (ask: { id: string }) => readonly TaughtPage[];
  /** A signed file, as text. */
  'taught.export': (ask: { ids: readonly string[] }) => string;
  /** Looks into a file; nothing is stored. */
  'taught.read': (ask: {
    text: string;
  }) => { signer: TaughtSigner; offers: readonly TaughtOffer[] } | { problem: TaughtFileProblem };
}

/** See `FILE_PROBLEMS` in `lib/repair/share/file.ts`; `damaged`: a page in it says what no taught page may say. */
export const TAUGHT_FILE_PROBLEMS = [
  'too-large',
  'not-json',
  'not-ours',
  'newer',
  'unsigned',
  'tampered',
  'damaged',
] as const;
export type TaughtFileProblem = (typeof TAUGHT_FILE_PROBLEMS)[number];

export interface RepairCommands {
  /** Begins on the page beside this view, or goes on with it. */
  'repair.begin': (order: Record<string, never>) => RepairState;
  'repair.step': (order: { step: RepairStep }) => RepairState | null;
  /** Keeps what was chosen; it counts at once, in every tab. */
  'repair.save': (
    order: Record<string, never>,
  ) => { saved: TaughtPage } | { problem: NonNullable<RepairState['problem']> };
  /** Takes a taught page back. */
  'taught.remove': (order: { id: string }) => { stored: true };
  /** An earlier version counts again, as a new one. */
  'taught.restore': (order: { id: string; version: number }) => { stored: true };
  /** Takes these pages of a file. The file is judged again. */
  'taught.import': (order: { text: string; ids: readonly string[] }) => { taken: number };
}
