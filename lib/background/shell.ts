import type { Ticket } from '@/lib/domain/ticket.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import type { Alerting } from './alerts/index.ts';
import type { ViewCaller } from './caller.ts';
import type { EngineGate } from './engines/gate.ts';
import type { OpenPage, OpenPages } from './tabs.ts';
import type { Teamwork } from './team/index.ts';
import type { World } from './world.ts';

/** What commands and queries need beyond the store: the open pages and the browser's tabs. */
export interface Shell {
  readonly world: World;
  readonly pages: OpenPages;
  /** The portal page a view speaks of: its own tab's, or the active tab's. */
  pageBeside(caller: ViewCaller): Promise<OpenPage | undefined>;
  /** Brings a tab to the front. False when it is gone. */
  focusTab(tabId: number): Promise<boolean>;
  openTab(url: string): Promise<void>;
  /** Puts the repair helpers into a tab; does nothing where they are already. */
  mend(tabId: number): Promise<void>;
  /** An address that shows the ticket when no page named one. */
  addressOf(ticket: Ticket): string | undefined;
  /** Rules or settings changed: judge every ticket again, in the background. */
  recompute(): void;
  refreshRails(): void;
  /** Deletes what lies outside the store: files that change hands, and databases that were kept aside. */
  clearAside(): Promise<void>;
  /** Puts page agents anew into the open tabs of these portals. */
  renewAgents(portals: readonly PortalId[]): void;
  readonly notify: (id: string, title: string, text: string) => Promise<void>;
  readonly gate: EngineGate;
  readonly alerts: Alerting;
  readonly team: Teamwork;
  /** The browser's own, for what the worker says where the setting is `auto`. */
  readonly uiLanguage: string;
}
