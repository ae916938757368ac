import type { PauseScope } from '@/lib/domain/pause.ts';

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

const paused: Readonly<Record<'zh-CN' | 'en', Readonly<Record<PauseScope | 'word', string>>>> = {
  'zh-CN': {
    word: '已暂停',
    all: 'Portside 已全部暂停，不读取任何页面。点击恢复',
    portal: 'Portside 在此平台已暂停，不读取页面。点击恢复',
    site: 'Portside 在此店铺已暂停，不读取页面。点击恢复',
  },
  en: {
    word: 'paused',
    all: 'Portside is paused everywhere and reads no page. Click to resume',
    portal: 'Portside is paused on this portal and reads no page of it. Click to resume',
    site: 'Portside is paused in this shop and reads no page of it. Click to resume',
  },
};

/** What the rail says where a person paused Portside. */
export function railPaused(language: string, scope: PauseScope): { readonly paused: string; readonly label: string } {
  const said = paused[language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'];
  return { paused: said.word, label: said[scope] };
}

/** What the rail says while the store is locked. */
export const railLocked = (language: string): { readonly locked: string; readonly label: string } =>
  language.toLowerCase().startsWith('zh')
    ? { locked: '已锁定', label: 'Portside 已锁定，不读取任何页面。打开侧栏解锁' }
    : { locked: 'locked', label: 'Portside is locked and reads no page. Open the sidebar to unlock' };
