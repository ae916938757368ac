/** All pages that kinds of change are tried on. */
import { amazonSubjects } from './amazon.ts';
import { shopifySubjects } from './shopify.ts';
import type { Subject } from './subject.ts';
import { tiktokSubjects } from './tiktok.ts';

export const SUBJECTS: readonly Subject[] = [...amazonSubjects, ...shopifySubjects, ...tiktokSubjects];
