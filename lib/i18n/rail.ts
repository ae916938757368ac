/** The rail's one sentence, apart from the catalogues because the worker, not a view, says it. */
const sentences = {
  'zh-CN': ({ due, open, key }: Said) =>
    `Portside：${due} 个工单已到处理时间，共 ${open} 个待处理。${key ? `按 ${key} ` : ''}打开侧栏`,
  en: ({ due, open, key }: Said) =>
    `Portside: ${due} due now, ${open} open. ${key ? `${key} opens` : 'Open'} the sidebar`,
};

interface Said {
  readonly due: number;
  readonly open: number;
  /** The key that opens the sidebar, where a click cannot. */
  readonly key?: string;
}

/** `language`: BCP 47 of the browser or one of ours. */
export const railLabel = (language: string, counts: Said): string =>
  sentences[language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'](counts);

/** What the rail says instead while nothing can be stored. */
export const railTrouble = (language: string): string =>
  language.toLowerCase().startsWith('zh')
    ? 'Portside：暂时无法保存数据。打开侧栏查看如何处理'
    : 'Portside: nothing can be saved right now. Open the sidebar to see what to do';
