/** What the repair helper does on a page: reads as taught, serves who teaches, and who records a page. */
import type { Desk } from '../desk.ts';
import { mendReadings } from './mend.ts';

/** Serves the page agent until it leaves. */
export function helpRepair(desk: Desk): void {
  mendReadings(desk, () => []);
}
