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

export function alertText(
  language: string,
  { code, values }: { code: string; values: Readonly<Record<string, string | number>> },
): { title: string; text: string } {
  const chinese = language.toLowerCase().startsWith('zh');
  const [zh, en] = kinds[String(values.kind)] ?? ['工单', 'ticket'];
  const place = [portals[String(values.portal)] ?? '', values.market].filter(Boolean).join(' ');
  const at = new Intl.DateTimeFormat(chinese ? 'zh-CN' : 'en', { dateStyle: 'short', timeStyle: 'short' }).format(
    Number(values.actBy),
  );
  if (code === 'overdue') {
    return chinese
      ? { title: `${place}：${zh}已超过平台时限`, text: '打开 Portside 立即处理。' }
      : { title: `${place}: the platform's deadline for a ${en} has passed`, text: 'Open Portside and act on it now.' };
  }
  return chinese
    ? { title: `${place}：有一条${zh}变为紧急`, text: `请在 ${at} 前处理。` }
    : { title: `${place}: a ${en} became critical`, text: `Act by ${at}.` };
}
