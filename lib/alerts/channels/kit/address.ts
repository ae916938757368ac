import { originPattern } from '@/lib/domain/translation.ts';
import type { ChannelDefinition, ChannelField, ChannelValues, FieldProblem, FieldTrouble } from '../../channel.ts';

/** What an address of a vendor's looks like. */
interface Vendor {
  /** Whole host names, and endings that begin with a dot. */
  readonly hosts: readonly string[];
  readonly path: RegExp;
  /** A parameter without which the address is no key. */
  readonly wants?: string;
  /** Endings of host names of a service that has ended. */
  readonly retired?: readonly string[];
}

const isOf = (host: string, hosts: readonly string[] = []): boolean =>
  hosts.some((one) => (one.startsWith('.') ? host.endsWith(one) : host === one));

function parsed(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined;
}

/** What is wrong with an address; undefined: nothing. */
function troubleOf(address: string, { hosts, path, wants, retired }: Vendor): FieldTrouble | undefined {
  const url = parsed(address);
  if (!url) return 'not_address';
  if (isOf(url.hostname, retired)) return 'retired';
  if (url.protocol !== 'https:') return 'not_https';
  if (!isOf(url.hostname, hosts) || url.port !== '') return 'other_host';
  return path.test(url.pathname) && (!wants || url.searchParams.get(wants)) ? undefined : 'other_path';
}

/** Wherever the person says, but not readable on the way: plain HTTP to this machine only. */
export function anyAddress(address: string): FieldTrouble | undefined {
  if (!parsed(address)) return 'not_address';
  return originPattern(address) ? undefined : 'not_https';
}

type Checks = Readonly<Partial<Record<ChannelField['id'], (value: string) => FieldTrouble | undefined>>>;

/** `check` of a definition: what is missing first, then what each field says of its value. */
export const checker =
  (fields: readonly ChannelField[], checks: Checks) =>
  (values: ChannelValues): readonly FieldProblem[] =>
    fields.flatMap(({ id, required }): FieldProblem[] => {
      const value = values[id] ?? '';
      const trouble = value === '' ? (required ? 'missing' : undefined) : checks[id]?.(value);
      return trouble ? [{ field: id, trouble }] : [];
    });

export const ofVendor =
  (vendor: Vendor) =>
  (address: string): FieldTrouble | undefined =>
    troubleOf(address, vendor);

/** `reaches` of a definition with an address. */
export const reachesAddress: ChannelDefinition['reaches'] = ({ address = '' }) => {
  const pattern = originPattern(address);
  return pattern ? [pattern] : [];
};
