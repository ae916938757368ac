/** Seller Central's addresses: which account region and which country each host stands for. */
import { MARKETS, type Market } from '../kit/markets.ts';

interface Host {
  readonly host: string;
  /** Accounts of one region share one inbox: `na`, `eu`, or the country alone. */
  readonly region: string;
  /** Absent where one host serves several countries and none is meant. */
  readonly market: string;
}

// As of 2026-11 (portals.md A1). The Singapore host is written in two ways; both are listed.
const TABLE = `com na US
ca na CA
com.mx na MX
com.br br BR
co.uk eu GB
ie eu IE
de eu DE
fr eu FR
it eu IT
es eu ES
nl eu NL
se eu SE
pl eu PL
com.be eu BE
com.tr tr TR
ae ae AE
sa sa SA
eg eg EG
co.za za ZA
in in IN
co.jp jp JP
com.au au AU
sg sg SG
com.sg sg SG`;

const HOSTS: ReadonlyMap<string, Host> = new Map(
  [
    ...TABLE.split('\n').map((line) => {
      const [domain = '', region = '', market = ''] = line.split(' ');
      return { host: `sellercentral.amazon.${domain}`, region, market };
    }),
    { host: 'sellercentral-europe.amazon.com', region: 'eu', market: 'DE' },
    { host: 'sellercentral-japan.amazon.com', region: 'jp', market: 'JP' },
  ].map((entry) => [entry.host, entry]),
);

export const hostOf = (url: URL): Host | undefined => HOSTS.get(url.hostname);

/** Zone, language and currency of a host. */
export const marketOfHost = (url: URL): Market | undefined => MARKETS.get(hostOf(url)?.market ?? '');

/** Match patterns of all hosts; Chrome cannot leave the end of a host name open. */
export const MATCHES: readonly string[] = [...HOSTS.keys()].map((host) => `https://${host}/*`);

/** Match patterns of buyer messages, which have a page agent of their own. */
export const CONVERSATIONS: readonly string[] = MATCHES.map((pattern) => pattern.replace(/\*$/, 'messaging*'));

/** Match patterns of what is opened seldom, which has one too. */
export const SELDOM: readonly string[] = MATCHES.flatMap((pattern) =>
  ['messaging/contact*', 'performance*'].map((path) => pattern.replace(/\*$/, path)),
);

/** Match patterns of orders, which have one too. */
export const ORDERS: readonly string[] = MATCHES.flatMap((pattern) =>
  ['orders-v3*', 'hz/orders*'].map((path) => pattern.replace(/\*$/, path)),
);

const BY_DOMAIN: ReadonlyMap<string, string> = new Map(
  TABLE.split('\n').map((line) => {
    const [domain = '', , market = ''] = line.split(' ');
    return [domain, market];
  }),
);
const CHANNEL = /amazon\.((?:com?\.)?[a-z]{2,3})(?![a-z.])/i;

/** Country of a sales channel such as `Amazon.co.uk`, where the text names one. */
export const marketOfChannel = (text: string): string | undefined => {
  const domain = CHANNEL.exec(text.replace(/\s/g, ' '))?.[1]?.toLowerCase();
  return domain === undefined ? undefined : BY_DOMAIN.get(domain);
};

/** The host that shows a region's inbox when nothing else is known. */
export const HOME_HOST: Readonly<Record<string, string>> = {
  na: 'sellercentral.amazon.com',
  eu: 'sellercentral.amazon.co.uk',
  jp: 'sellercentral.amazon.co.jp',
  ...Object.fromEntries(
    [...HOSTS.values()].filter(({ region }) => !/^(na|eu|jp)$/.test(region)).map(({ host, region }) => [region, host]),
  ),
};
