import type { Template } from '@/lib/domain/template.ts';
import { cancellation } from './cancellation.ts';
import { closing } from './closing.ts';
import { damaged } from './damaged.ts';
import { invoice } from './invoice.ts';
import { notReceived } from './not-received.ts';
import { refundTiming } from './refund-timing.ts';
import { returnInPolicy } from './return-in-policy.ts';
import { wismoFba } from './wismo-fba.ts';
import { wismoFbm } from './wismo-fbm.ts';
import { wrongItem } from './wrong-item.ts';

/** The quick replies a new installation starts with. Ids stay, so that a reset can find them. */
export const starterTemplates: readonly Template[] = [
  wismoFba,
  wismoFbm,
  notReceived,
  returnInPolicy,
  refundTiming,
  damaged,
  wrongItem,
  invoice,
  cancellation,
  closing,
];
