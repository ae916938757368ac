/** What a message says, in plain text: each channel then writes it in its own markup and escapes all of it. */
import type { Alert, AlertKind } from '@/lib/domain/alert.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { inOrder, KINDS_IN_ORDER, MOST_TOLD } from './batch.ts';
import type { Letter } from './channel.ts';
import { linkOf } from './link.ts';
import { momentText, spanText } from './moment.ts';
import { apart, fill, type Texts, textsOf } from './words.ts';

export interface Item {
  readonly alert: Alert;
  readonly headline: string;
  /** Store, deadline and what else is to be said, a line each. */
  readonly lines: readonly string[];
  /** https; the portal's own page of the ticket. */
  readonly link?: string;
}

/** Every part is on one line and of limited length, so that a message about one alert fits every channel. */
export interface Told {
  /** Holds "Portside", so that robots that want a keyword can be told that word. */
  readonly title: string;
  readonly items: readonly Item[];
  /** Of alerts beyond those told one by one. */
  readonly more?: string;
  /** What a link says. */
  readonly open: string;
}

/** Something is late or about to be. */
export const isPressing = ({ kind }: Alert): boolean => PRESSING.some((one) => one === kind);
const PRESSING: readonly AlertKind[] = ['overdue', 'warning', 'escalation', 'policy_notice'];

/** One of them is past its platform's deadline. */
export const isLate = (alerts: readonly Alert[], now: Instant): boolean =>
  alerts.some(({ kind, deadline }) => kind === 'overdue' || (deadline !== undefined && deadline <= now));

/** Of the whole letter, with at most `most` alerts told one by one. */
export function told(letter: Letter, now: Instant, most = MOST_TOLD): Told {
  const texts = textsOf(letter.language);
  const { open } = texts.said;
  const alerts = inOrder(letter.alerts);
  if (alerts.length === 0) {
    const { title, text } = texts.said.trial;
    return { title, items: [], more: text, open };
  }
  const items = alerts.slice(0, most).map((alert) => itemOf(alert, letter, texts, now));
  const rest = alerts.slice(most);
  return {
    title: titleOf(alerts, items, texts),
    items,
    ...(rest.length > 0 ? { more: fill(texts.said.more, { count: rest.length, kinds: countsOf(rest, texts) }) } : {}),
    open,
  };
}

function titleOf(alerts: readonly Alert[], [first]: readonly Item[], { said }: Texts): string {
  const { one, many, late } = said.title;
  if (alerts.length === 1) return fill(one, { headline: first?.headline ?? '' });
  const overdue = alerts.filter(({ kind }) => kind === 'overdue').length;
  return fill(overdue > 0 ? late : many, { count: alerts.length, late: overdue });
}

const countsOf = (alerts: readonly Alert[], { said, comma }: Texts): string =>
  KINDS_IN_ORDER.flatMap((kind) => {
    const count = alerts.filter((alert) => alert.kind === kind).length;
    return count > 0 ? [`${said.kinds[kind]} ${count}`] : [];
  }).join(comma);

function itemOf(alert: Alert, letter: Letter, texts: Texts, now: Instant): Item {
  const link = linkOf(alert, letter.buyerData);
  return {
    alert,
    headline: headlineOf(alert, texts),
    lines: linesOf(alert, letter, texts, now),
    ...(link === undefined ? {} : { link }),
  };
}

const named = (table: Readonly<Record<string, string>>, key: string | number | undefined): string =>
  key !== undefined && Object.hasOwn(table, key) ? (table[key] ?? '') : String(key ?? '');

function headlineOf(alert: Alert, texts: Texts): string {
  const { said, account, health, words } = texts;
  const { metric, level, page, ...values } = alert.values;
  const place = [alert.shop && words.portal[alert.shop.portal], alert.market].filter(Boolean).join(' ');
  const headline = fill(said.headline[alert.kind], {
    rating: '?',
    percent: '?',
    rule: '?',
    from: named({}, values.agent) || '?',
    ...values,
    what: said.what[alert.ticketKind ?? 'ticket'],
    metric: named(account.metric, metric),
    level: named(account.level, level),
    page: named(health.pages, page),
  });
  return place === ''
    ? headline.replace(/^./u, (letter) => letter.toUpperCase())
    : fill(said.place, { place, headline });
}

/** What is said of a trouble or of a choice: a code with a sentence in this language, else as it came. */
function reasonOf({ values }: Alert, { said, reasons }: Texts): string {
  const code = String(values.trouble ?? values.reason ?? '');
  const sentences: Readonly<Record<string, string>> = { ...reasons, ...said.trouble };
  const known = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return known === undefined ? apart(code) : fill(known, values);
}

function linesOf(alert: Alert, letter: Letter, texts: Texts, now: Instant): string[] {
  const { line } = texts.said;
  const { values, shop, severity, buyer } = alert;
  const add = (sentence: string, name: string, value: string | number | undefined): string[] =>
    value === undefined || value === '' ? [] : [fill(sentence, { [name]: value })];
  return [
    ...add(line.shop, 'shop', shop && (letter.shopName?.(shop) ?? shop.store)),
    ...timeLines(alert, letter, texts, now),
    ...add(line.severity, 'severity', severity && texts.words.severity[severity]),
    ...add(line.assignee, 'assignee', values.assignee),
    ...(alert.kind === 'unassigned' ? add(line.queue, 'queue', values.queue) : []),
    ...add(line.reason, 'reason', reasonOf(alert, texts)),
    ...(alert.kind === 'layout' ? add('{{reason}}', 'reason', named(texts.health.alert, values.level)) : []),
    ...add(line.count, 'count', values.count),
    ...(letter.buyerData ? add(line.buyer, 'name', buyer?.name) : []),
    ...(letter.buyerData ? add(line.words, 'words', buyer?.words) : []),
  ];
}

function timeLines({ deadline, actBy }: Alert, { zone }: Letter, texts: Texts, now: Instant): string[] {
  const { line } = texts.said;
  const say = (moment: Instant, ahead: string, past: string) =>
    fill(moment > now ? ahead : past, {
      time: momentText(moment, zone, texts.tag),
      span: spanText(Math.abs(moment - now), texts.said.span),
    });
  // Where both are known, the platform's own word says more.
  if (deadline !== undefined) return [say(deadline, line.deadlineIn, line.deadlinePast)];
  return actBy === undefined ? [] : [say(actBy, line.actIn, line.actPast)];
}
