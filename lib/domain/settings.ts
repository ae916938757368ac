import type { Handover } from './agent.ts';
import type { Channel } from './alert.ts';
import type { Hours } from './calendar.ts';
import type { GuardLevel } from './guard.ts';
import type { PolicyOverride } from './policy.ts';
import { DEFAULT_RETENTION, type Retention } from './privacy.ts';
import type { Ladder } from './rule.ts';
import type { Site } from './site.ts';
import { DEFAULT_TRANSLATION, type TranslationSettings } from './translation.ts';
import type { GuardViolation, Language, PortalId, Role, UiLanguage } from './vocabulary.ts';

/** Where rail and frame stand on a portal's pages. */
export interface RailPlace {
  readonly side: 'left' | 'right';
  /** Share of the window's height, 0 to 1. */
  readonly top: number;
  /** Of the frame, CSS pixels, 320 to 520. */
  readonly width: number;
}

export interface Targets {
  /** To the first reply of a matter: that of any normal reply, until a shop promises it sooner (policies: many say 2 h). */
  readonly firstReply: number;
  /** To every later reply. */
  readonly normalReply: number;
  /** To any reply to an urgent message. */
  readonly urgentReply: number;
  /** To the settling of a complaint, from its first message. */
  readonly complaint: number;
  /** To the refund of what came back. */
  readonly refund: number;
  /** Without movement of a parcel. */
  readonly stalled: number;
  /** To the confirmation of a personalization. */
  readonly personalization: number;
}

/** From what a buyer is worth more to us; amounts in major units of about a dollar or a euro. */
export interface Tiers {
  readonly valuedSpent: number;
  readonly vipSpent: number;
  readonly vipOrders: number;
  /** Pieces in one order. */
  readonly wholesalePieces: number;
}

/** What may be offered without asking anybody, for a parcel that does not come. */
export interface Compensation {
  /** Of the order's value, percent. */
  readonly partialPercent: number;
  /** A replacement may be sent. */
  readonly replacement: boolean;
  /** Up to this order value a full refund may be given, major units of about a dollar or a euro. */
  readonly fullRefundUpTo: number;
}

/** What no page shows of a shop, and replies or deadlines go by. Absent: nothing is said. */
export interface ShopFacts {
  readonly name?: string;
  /** Days a buyer may return after delivery. */
  readonly returnDays?: number;
  readonly warrantyMonths?: number;
  /** Working days from order to dispatch. */
  readonly handlingDays?: number;
  /** Of TikTok Shop: its chatbot answers first, by which a weekend's chats may wait until Monday noon in the US. */
  readonly chatbot?: boolean;
}

export const WARNINGS = [50, 75, 90] as const;

export interface Alerts {
  /** Share of the window, percent, after which a critical ticket is called out. */
  readonly warnAt: (typeof WARNINGS)[number];
  /** Minutes of the local day between which nothing pops up; the same twice: never silent. */
  readonly silentFrom: number;
  readonly silentTo: number;
}

/** How replies come into a portal's composer. `copy`: never by us; a person pastes them. */
export const INSERT_MODES = ['insert', 'copy'] as const;
export type InsertMode = (typeof INSERT_MODES)[number];

/** Where nothing is read and nothing shown but that it is paused. */
export interface Pauses {
  readonly all: boolean;
  readonly portals: readonly PortalId[];
  /** `portal:store`. */
  readonly sites: readonly string[];
}

/** Stops of the guided tour, in their order. */
export const TOUR_STEPS = ['row', 'act-by', 'why', 'composer', 'guard', 'insert'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

export interface Tour {
  /** Where it stands, or stood when it was put away. */
  readonly step: TourStep;
  /** `later`: put away half-way, to be taken up again. */
  readonly state: 'going' | 'later' | 'done';
}

export interface Routing {
  /** Where a ticket waits when nobody fits. */
  readonly fallbackQueue: string;
  /** What becomes of tickets due before an agent's next shift, when a shift ends. */
  readonly shiftEnd: Handover;
  readonly ladders: readonly Ladder[];
}

export interface Settings {
  /** `auto`: the browser's language when it is one of ours, else English. */
  readonly language: UiLanguage | 'auto';
  readonly theme: 'auto' | 'light' | 'dark';
  /** Name shown on what I decide; also who "mine" means. */
  readonly me: string;
  /** What I am here: leads and admins decide approvals and raise the guard's levels. */
  readonly role: Role;
  /** Levels raised above a guard rule's own; one below it counts for nothing. */
  readonly guardLevels: Readonly<Partial<Record<GuardViolation, GuardLevel>>>;
  readonly queues: readonly string[];
  readonly routing: Routing;
  /** Where alerts go, besides the sidebar. */
  readonly channels: readonly Channel[];
  /** Own-shop service targets, hours of one's own clock. */
  readonly targets: Targets;
  /** When own clocks run. */
  readonly hours: Hours;
  /** Platform numbers a person corrected, by the policy's id. */
  readonly overrides: Readonly<Record<string, PolicyOverride>>;
  /** An Amazon or TikTok compliance reply comes before an own-shop courtesy reply of the same age. */
  readonly complianceFirst: boolean;
  /** Wholesale and VIP buyers come forward in one's own shop. */
  readonly valuedFirst: boolean;
  /** Order value from which a ticket counts as high value, in major units of the order's currency. */
  readonly highValue: number;
  readonly rail: Readonly<Partial<Record<PortalId, RailPlace>>>;
  readonly tiers: Tiers;
  readonly compensation: Compensation;
  /** By `portal:store`, and under `all` what holds for every shop that says nothing of its own. */
  readonly shops: Readonly<Record<string, ShopFacts>>;
  readonly alerts: Alerts;
  /** Desktop alerts for critical tickets (needs the optional permission). */
  readonly desktopAlerts: boolean;
  /** The sidebar shows what falls due as bars, not only as a line. */
  readonly dueShown: boolean;
  readonly translation: TranslationSettings;
  /** Languages I answer buyers in; what is written in one of them is not translated for me. */
  readonly workingLanguages: readonly Language[];
  /** The guided tour, once somebody took it. */
  readonly tour?: Tour;
  /** By portal; absent: `insert`. */
  readonly insertModes: Readonly<Partial<Record<PortalId, InsertMode>>>;
  readonly pauses: Pauses;
  /** Read where the browser lets us in; that it does is no setting. */
  readonly sites: readonly Site[];
  /** For how long things are kept; never longer than `LONGEST_KEPT`. */
  readonly retention: Retention;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'auto',
  me: 'me',
  role: 'admin',
  guardLevels: {},
  queues: ['inbox', 'amazon-compliance', 'claims', 'returns', 'orders', 'reviews'],
  routing: { fallbackQueue: 'inbox', shiftEnd: 'keep', ladders: [] },
  channels: [],
  targets: {
    firstReply: 4,
    normalReply: 4,
    urgentReply: 1,
    complaint: 48,
    refund: 72,
    stalled: 48,
    personalization: 48,
  },
  hours: { stores: {} },
  overrides: {},
  complianceFirst: true,
  valuedFirst: true,
  highValue: 200,
  rail: {},
  tiers: { valuedSpent: 300, vipSpent: 1_000, vipOrders: 10, wholesalePieces: 20 },
  compensation: { partialPercent: 20, replacement: true, fullRefundUpTo: 25 },
  shops: {},
  alerts: { warnAt: 75, silentFrom: 0, silentTo: 0 },
  desktopAlerts: false,
  dueShown: true,
  translation: DEFAULT_TRANSLATION,
  workingLanguages: [],
  insertModes: {},
  pauses: { all: false, portals: [], sites: [] },
  sites: [],
  retention: DEFAULT_RETENTION,
};
