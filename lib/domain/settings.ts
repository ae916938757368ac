import type { PortalId, UiLanguage } from './vocabulary.ts';

/** Where rail and frame stand on a portal's pages. */
export interface RailPlace {
  readonly side: 'left' | 'right';
  /** Share of the window's height, 0 to 1. */
  readonly top: number;
  /** Of the frame, CSS pixels, 320 to 520. */
  readonly width: number;
}

export interface Settings {
  /** `auto`: the browser's language when it is one of ours, else English. */
  readonly language: UiLanguage | 'auto';
  readonly theme: 'auto' | 'light' | 'dark';
  /** Name shown on what I decide; also who "mine" means. */
  readonly me: string;
  /** Names that may be assigned, besides `me`. */
  readonly agents: readonly string[];
  readonly queues: readonly string[];
  /** Own-shop service targets, hours. */
  readonly targets: { readonly normalReply: number; readonly urgentReply: number; readonly complaint: number };
  /** An Amazon or TikTok compliance reply comes before an own-shop courtesy reply of the same age. */
  readonly complianceFirst: boolean;
  /** Wholesale and VIP buyers come forward in one's own shop. */
  readonly valuedFirst: boolean;
  /** Order value from which a ticket counts as high value, in major units of the order's currency. */
  readonly highValue: number;
  readonly rail: Readonly<Partial<Record<PortalId, RailPlace>>>;
  /** Desktop alerts for critical tickets (needs the optional permission). */
  readonly desktopAlerts: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'auto',
  me: 'me',
  agents: [],
  queues: ['inbox', 'amazon-compliance', 'claims', 'returns', 'orders', 'reviews'],
  targets: { normalReply: 4, urgentReply: 1, complaint: 48 },
  complianceFirst: true,
  valuedFirst: true,
  highValue: 200,
  rail: {},
  desktopAlerts: false,
};
