import type { AccountId } from '@/lib/domain/account.ts';

/** Judging tickets anew, as far as it has come. */
export interface Walk {
  readonly run: string;
  readonly after: string;
  readonly within?: AccountId;
  /** What earlier messages said is read again too. */
  readonly afresh?: true;
}
