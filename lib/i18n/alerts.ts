/** Desktop alerts, said by the worker. Nothing of a buyer in them: an alert shows over whatever is on the screen. */
const portals: Readonly<Record<string, string>> = { amazon: 'Amazon', shopify: 'Shopify', tiktok: 'TikTok Shop' };
const kinds: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  message: ['买家消息', 'buyer message'],
  return: ['退货', 'return'],
  claim: ['索赔', 'claim'],
  review: ['评价', 'review'],
  order: ['订单', 'order'],
  account: ['账户通知', 'account notice'],
};

interface Said {
  readonly title: string;
  readonly text: string;
}
interface News {
  readonly ticketId: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const isChinese = (language: string) => language.toLowerCase().startsWith('zh');

function timeText(chinese: boolean, at: number): string {
  return new Intl.DateTimeFormat(chinese ? 'zh-CN' : 'en', { dateStyle: 'short', timeStyle: 'short' }).format(at);
}

/** `language`: BCP 47 of the browser or one of ours. */
export function alertText(language: string, { code, values }: Omit<News, 'ticketId'>): Said {
  const chinese = isChinese(language);
  const [zh, en] = kinds[String(values.kind)] ?? ['工单', 'ticket'];
  const place = [portals[String(values.portal)] ?? '', values.market].filter(Boolean).join(' ');
  const actBy = timeText(chinese, Number(values.actBy));
  if (code === 'overdue') {
    return chinese
      ? { title: `${place}：${zh}已超过平台时限`, text: '打开 Portside 立即处理。' }
      : { title: `${place}: the platform's deadline for a ${en} has passed`, text: 'Open Portside and act on it now.' };
  }
  if (code === 'warning') {
    const deadline = timeText(chinese, Number(values.deadline));
    const percent = String(values.percent);
    return chinese
      ? { title: `${place}：一条紧急${zh}的时限已过 ${percent}%`, text: `最晚 ${deadline}。打开 Portside 立即处理。` }
      : {
          title: `${place}: ${percent} % of the time for a critical ${en} has passed`,
          text: `Due ${deadline}. Open Portside and act on it now.`,
        };
  }
  return chinese
    ? { title: `${place}：有一条${zh}变为紧急`, text: `请在 ${actBy} 前处理。` }
    : { title: `${place}: a ${en} became critical`, text: `Act by ${actBy}.` };
}

/** Several at once as one alert: how many tickets, and on which portals. */
export function groupText(language: string, news: readonly News[]): Said {
  const chinese = isChinese(language);
  const tickets = new Map(news.map(({ ticketId, values }) => [ticketId, String(values.portal)]));
  const counts = Object.entries(portals)
    .map(([id, name]) => [name, [...tickets.values()].filter((portal) => portal === id).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`);
  const overdue = new Set(news.filter(({ code }) => code === 'overdue').map(({ ticketId }) => ticketId)).size;
  const { size } = tickets;
  if (chinese) {
    return {
      title: `${size} 个工单需要立即处理`,
      text: `${counts.join('，')}${overdue > 0 ? `。其中 ${overdue} 个已超过平台时限` : ''}。`,
    };
  }
  return {
    title: size === 1 ? '1 ticket needs you now' : `${size} tickets need you now`,
    text: `${counts.join(', ')}${overdue > 0 ? `. ${overdue} past the platform's deadline` : ''}.`,
  };
}

/** What a person sees who tries it out. */
export const tryText = (language: string): Said =>
  isChinese(language)
    ? { title: 'Portside：这是一条测试通知', text: '紧急工单临近时限时，您会看到这样的通知。' }
    : { title: 'Portside: this is a test', text: 'Alerts about critical tickets look like this.' };
