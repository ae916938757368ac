/** From a rule's number to the moment its time is up. */
import { DAY, HOUR, type Instant } from '@/lib/domain/time.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { businessDaysAfter } from '../weekend.ts';
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

/** Of a store whose region is not known: where the platform is at home. */
const HOME: Readonly<Record<PortalId, string>> = {
  amazon: 'America/New_York',
  tiktok: 'Asia/Singapore',
  shopify: 'America/Toronto',
  generic: 'UTC',
};

/** IANA zone in which a platform counts a region's business days. A shop's own zone is not shown on its pages. */
export const zoneOf = (portal: PortalId, region: string | undefined): string =>
  (region === undefined ? undefined : ZONES[region]) ?? HOME[portal];

/** When a rule's time is up that began to run at `from`. Percent, counts and scores are no time. */
export function deadlineOf({ value, unit, rule }: Picked, from: Instant, zone: string): Instant {
  switch (unit) {
    case 'hours':
      return from + value * HOUR;
    case 'days':
      return from + value * DAY;
    case 'business_days':
      return businessDaysAfter(from, value, zone);
    default:
      throw new Error(`${rule.id} is no span of time.`);
  }
}
