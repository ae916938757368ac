/** The data files, checked as they are loaded. Help pages are the portals' own; what is no official page says so. */
import type { PolicyFile } from '@/lib/domain/policy.ts';
import amazon from './amazon.json' with { type: 'json' };
import { checkPolicies } from './check-policies.ts';
import payments from './payments.json' with { type: 'json' };
import shopify from './shopify.json' with { type: 'json' };
import tiktok from './tiktok.json' with { type: 'json' };

export const POLICY_FILES: readonly PolicyFile[] = [
  checkPolicies('amazon', amazon),
  checkPolicies('tiktok', tiktok),
  checkPolicies('shopify', shopify),
  checkPolicies('payments', payments),
];
