/** The rules behind the rules: who says so, where, and when it was looked at. */
import type { GuardSource } from './guard-rule.ts';

const AS_OF = '2026-11-25';
const source = (text: string, where: string): GuardSource => ({ text, source: where, asOf: AS_OF });

const AMAZON = 'Amazon Seller Central, Communication Guidelines (help G1701); seller forum post on permitted messages';
const TIKTOK = 'TikTok Shop, customer service chat rules and seller agreement 4.2.7';

export const amazon = (text: string): GuardSource => source(text, AMAZON);
export const tiktok = (text: string): GuardSource => source(text, TIKTOK);
export const law = (text: string, where: string): GuardSource => source(text, where);
