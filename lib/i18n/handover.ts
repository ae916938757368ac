/** What is noted on a ticket whose agent left before it is due, where they said nothing themselves. Said by the worker. */

/** `back` absent: nobody knows. `zone`: of the agent's shifts; absent: the browser's own. `language`: BCP 47. */
export function handoverNote(language: string, why: 'shift' | 'away', back?: number, zone?: string): string {
  const chinese = language.toLowerCase().startsWith('zh');
  const until =
    back === undefined
      ? undefined
      : new Intl.DateTimeFormat(chinese ? 'zh-CN' : 'en', {
          month: 'short',
          day: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
          timeZoneName: 'short',
          ...(zone ? { timeZone: zone } : {}),
        }).format(back);
  if (chinese) {
    const left = why === 'shift' ? '已下班' : '已离开';
    return until ? `${left}，${until} 回来；此工单在此之前到期。` : `${left}，何时回来尚不清楚。`;
  }
  const left = why === 'shift' ? 'Off shift' : 'Away';
  return until ? `${left}, back ${until}. This is due before that.` : `${left}, and it is not known until when.`;
}
