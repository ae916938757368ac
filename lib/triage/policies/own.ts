import type { RuleSource } from '@/lib/domain/reason.ts';
import { bookOf } from './book.ts';

/** Own service targets: the numbers are the user's settings, nobody can override them here. */
export const ownTarget: RuleSource = bookOf({}).rule('shopify.own_target');
