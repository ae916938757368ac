import { type Instant, SECOND } from '@/lib/domain/time.ts';

/** When a credential ends, as it says itself: `exp` of a JWT, in seconds (RFC 7519). Undefined: never, or no JWT. */
export function endOf(jwt: string): Instant | undefined {
  const [, claims = ''] = jwt.split('.');
  try {
    const { exp } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof exp === 'number' && exp > 0 ? exp * SECOND : undefined;
  } catch {
    return undefined;
  }
}
