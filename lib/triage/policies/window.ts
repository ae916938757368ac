/** From a rule's number to the moment its time is up. */
import { DAY, HOUR, type Instant } from '@/lib/domain/time.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { accountRegionOf } from '../region.ts';
import { businessDaysAfter, type Week } from '../weekend.ts';
import type { Picked } from './book.ts';

/** The clock of each marketplace's own week. Where a country has several zones, the one in the east: its day ends first. */
const ZONES: Readonly<Record<string, string>> = {
  US: 'America/New_York',
  CA: 'America/Toronto',
  MX: 'America/Mexico_City',
  BR: 'America/Sao_Paulo',
  GB: 'Europe/London',
  UK: 'Europe/London',
  IE: 'Europe/Dublin',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  IT: 'Europe/Rome',
  ES: 'Europe/Madrid',
  NL: 'Europe/Amsterdam',
  BE: 'Europe/Brussels',
  PL: 'Europe/Warsaw',
  SE: 'Europe/Stockholm',
  TR: 'Europe/Istanbul',
  AE: 'Asia/Dubai',
  SA: 'Asia/Riyadh',
  EG: 'Africa/Cairo',
  ZA: 'Africa/Johannesburg',
  IN: 'Asia/Kolkata',
  SG: 'Asia/Singapore',
  MY: 'Asia/Kuala_Lumpur',
  PH: 'Asia/Manila',
  TH: 'Asia/Bangkok',
  VN: 'Asia/Ho_Chi_Minh',
  ID: 'Asia/Jakarta',
  JP: 'Asia/Tokyo',
  AU: 'Australia/Sydney',
};

/** Of an Amazon account whose marketplace no page named: of the region's marketplaces the one in the east, as above. */
const ACCOUNTS: Readonly<Record<string, string>> = {
  NA: 'America/Sao_Paulo',
  EU: 'Asia/Kolkata',
  FE: 'Australia/Sydney',
};

/**
 * Of a store whose region is not known. Amazon's marketplaces lie all around the world: the one in the east; else where
 * the platform is at home.
 */
const HOME: Readonly<Record<PortalId, string>> = {
  amazon: 'Australia/Sydney',
  tiktok: 'Asia/Singapore',
  shopify: 'America/Toronto',
  generic: 'UTC',
};

/**
 * IANA zone in which a platform counts a region's business days. A shop's own zone is not shown on its pages. `store`
 * says on Amazon of which account region it is, where its marketplace is not known.
 */
export function zoneOf(portal: PortalId, region: string | undefined, store = ''): string {
  if (region !== undefined) return ZONES[region] ?? HOME[portal];
  const account = portal === 'amazon' ? accountRegionOf(store) : undefined;
  return account === undefined ? HOME[portal] : (ACCOUNTS[account] ?? HOME[portal]);
}

/** Zones in which sellers of the US have their weekend, east to west: which is a shop's own, no page shows. */
export const US_ZONES: readonly string[] = ['America/New_York', 'America/Los_Angeles'];

/** Where people rest on Friday and Saturday, and no platform says whether it does: the sooner of both counts. */
const RESTS_ON_FRIDAY: readonly string[] = ['Asia/Riyadh', 'Africa/Cairo'];
const weeksIn = (zone: string): readonly Week[] => (RESTS_ON_FRIDAY.includes(zone) ? ['monday', 'sunday'] : ['monday']);

/** When a rule's time is up that began to run at `from`. Percent, counts and scores are no time. */
export function deadlineOf({ value, unit, rule }: Picked, from: Instant, zone: string): Instant {
  switch (unit) {
    case 'hours':
      return from + value * HOUR;
    case 'days':
      return from + value * DAY;
    case 'business_days':
      return Math.min(...weeksIn(zone).map((week) => businessDaysAfter(from, value, zone, week)));
    default:
      throw new Error(`${rule.id} is no span of time.`);
  }
}
