/** How channels and what became of their messages are said. */
import { ALERT_KINDS } from '@/lib/domain/alert.ts';
import type { Text } from '@/lib/i18n/index.ts';
import type { ChannelTried, ChannelView } from '@/lib/protocol.ts';

/** A channel's own name; of one of this computer's, what it is. */
export const nameOf = (t: Text, { name, kind, local }: Pick<ChannelView, 'name' | 'kind' | 'local'>): string =>
  local || name === '' ? t(`alertsOptions:service.${kind}`) : name;

type Codes = ReturnType<typeof codes>;
const codes = (t: Text) => t('alertTexts:failure', { returnObjects: true });
type Troubles = ReturnType<typeof troubles>;
const troubles = (t: Text) => t('alertTexts:field', { returnObjects: true });

/** What is wrong with a field. */
export const troubleText = (t: Text, trouble: string): string =>
  Object.hasOwn(troubles(t), trouble)
    ? t(`alertTexts:field.${trouble as keyof Troubles}`)
    : t('alertsOptions:fieldOdd');

/** Why something did not arrive and what to do; `failure` may carry the service's own code after a blank. */
export function failureText(t: Text, failure: string, said = failure.split(' ').slice(1).join(' ')): string {
  const [code = ''] = failure.split(' ');
  const text =
    code === 'setup'
      ? t('alertsOptions:failureSetup')
      : Object.hasOwn(codes(t), code)
        ? t(`alertTexts:failure.${code as keyof Codes}`)
        : t('alertsOptions:failureOther');
  return said === '' ? text : t('alertsOptions:test.said', { text, said });
}

/** What became of a test, in words. */
export function triedText(
  t: Text,
  { result, failure, said, until }: ChannelTried,
  local: boolean,
  moment: (at: number) => string,
) {
  if (result === 'sent') return t(local ? 'alertsOptions:test.sentHere' : 'alertsOptions:test.sent');
  if (result === 'limited' && until !== undefined) return t('alertsOptions:test.limited', { time: moment(until) });
  return failureText(t, failure ?? 'unknown', said ?? '');
}

export type ChannelStanding = 'on' | 'off' | 'setup' | 'blocked' | 'stopped' | 'failing' | 'resting';

export function standingOf(channel: ChannelView, now: number): ChannelStanding {
  const { on, ready, granted, stopped, failure, restsUntil = 0 } = channel;
  if (!ready) return 'setup';
  if (!granted) return 'blocked';
  if (!on) return 'off';
  if (stopped) return 'stopped';
  if (failure !== undefined) return failure.startsWith('rate') && restsUntil > now ? 'resting' : 'failing';
  return 'on';
}

/** Kinds in the order of the vocabulary, each with its name. */
export const kindNames = (t: Text) => ALERT_KINDS.map((kind) => ({ kind, name: t(`alertsOptions:kind.${kind}`) }));
