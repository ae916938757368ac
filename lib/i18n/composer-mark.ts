/** What the mark beside the portal's composer says, apart from the catalogues because the worker, not a view, says it. */
import type { GuardLevel } from '@/lib/domain/guard.ts';

const isChinese = (language: string) => language.toLowerCase().startsWith('zh');

/** `language`: BCP 47 of the browser or one of ours. */
export function markLabel(language: string, count: number, level: GuardLevel | undefined): string {
  if (isChinese(language)) {
    const how = level === 'block' ? '，其中有必须修改的' : '';
    return `Portside：这条回复有 ${count} 处需要留意${how}。点击查看`;
  }
  const how = level === 'block' ? ', not all may stay' : '';
  return `Portside: ${count} to look at in this reply${how}. Click for details`;
}

/** Said when a shortcut's template cannot go in as it is. */
export const fillLabel = (language: string): string =>
  isChinese(language) ? '打开侧栏：还有内容需要填写或修改' : 'Open the sidebar: something must be filled in or changed';
