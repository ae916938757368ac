/** The rail's one sentence, apart from the catalogues because the worker, not a view, says it. */
const sentences = {
  'zh-CN': ({ due, open }: { due: number; open: number }) =>
    `Portside：${due} 个工单已到处理时间，共 ${open} 个待处理。打开侧栏`,
  en: ({ due, open }: { due: number; open: number }) => `Portside: ${due} due now, ${open} open. Open the sidebar`,
};

/** `language`: BCP 47 of the browser or one of ours. */
export const railLabel = (language: string, counts: { due: number; open: number }): string =>
  sentences[language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'](counts);
