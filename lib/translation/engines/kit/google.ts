/** What both editions of Google Cloud Translation have in common. */
import type { EngineTrouble } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { type Answer, at } from './http.ts';

/** https://cloud.google.com/translate/docs/languages */
export const googleCode = (language: Language): string => (language === 'zh' ? 'zh-CN' : language);

/**
 * Google's error body: `{error: {code, message, status, errors: [{reason}], details: [{reason}]}}`. Used-up quotas are
 * 403 with "Daily Limit Exceeded" or "User Rate Limit Exceeded" (https://cloud.google.com/translate/quotas).
 */
export function googleTrouble({ status, json }: Answer): EngineTrouble | undefined {
  if (status < 400) return undefined;
  const reasons = `${at(json, 'error', 'errors', 0, 'reason')} ${at(json, 'error', 'details', 0, 'reason')}`;
  const message = String(at(json, 'error', 'message') ?? '');
  if (/API_KEY_INVALID|keyInvalid/.test(reasons) || /API key not valid/i.test(message)) return 'auth';
  if (/userRateLimit|rateLimit/i.test(reasons) || /Rate Limit Exceeded/i.test(message)) return 'rate';
  if (/dailyLimit|quotaExceeded|billing/i.test(reasons) || /Daily Limit Exceeded/i.test(message)) return 'quota';
  if (status !== 400) return undefined;
  if (/language pair|(source|target) language|unsupported language/i.test(message)) return 'unsupported';
  if (/too (long|large|many)|size exceeds|exceeds? the (limit|maximum)/i.test(message)) return 'too-long';
  return undefined;
}
