/** The lock at rest. All of it is answered in whatever state the store is. */
import type { LockAfter, LockAnswer, LockView } from '@/lib/domain/lock.ts';

export interface LockQueries {
  'lock.state': (ask: Record<string, never>) => LockView;
}

export interface LockCommands {
  /** Begins to seal everything. False: it is on already, or the store cannot be used. */
  'lock.on': (order: { passphrase: string; minutes: LockAfter }) => { begun: boolean };
  /** Begins to open everything again. */
  'lock.off': (order: { passphrase: string }) => LockAnswer;
  'lock.change': (order: { passphrase: string; to: string }) => LockAnswer;
  'lock.unlock': (order: { passphrase: string }) => LockAnswer;
  'lock.now': (order: Record<string, never>) => { stored: true };
  'lock.after': (order: { minutes: LockAfter }) => { stored: true };
  /** Somebody is there. */
  'lock.used': (order: Record<string, never>) => { stored: true };
  /** The passphrase is forgotten: deletes everything that is stored here. */
  'lock.forget': (order: { confirm: 'delete' }) => { stored: true };
}
