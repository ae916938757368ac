import type { finding as english } from '../en/finding.ts';
import type { Translated } from '../translated.ts';

export const finding: Translated<typeof english> = {
  group: { suggested: '推荐用于此工单', favourite: '收藏', recent: '最近使用', other: '全部模板' },
  fit: {
    rule: '由规则推荐',
    intent: '符合诉求：{{intent}}',
    like: '同类工单中用过 {{count}} 次',
    used: '用过 {{count}} 次',
    portal: '适用于 {{portal}}',
    fulfilment: '适用于 {{fulfilment}}',
    language: '有{{language}}版本',
    elsewhere: '为其他平台或配送方式编写',
  },
  folder: '文件夹',
  allFolders: '全部文件夹',
  folderCount: '{{path}}（{{count}}）',
  isFavourite: '已收藏',
  pressDigit: '数字键 {{digit}}',
  makeFavourite: '收藏“{{name}}”',
  unmakeFavourite: '取消收藏“{{name}}”',
  favourite: '收藏',
  pickFavourite: '选收藏',
  moreFound: '已显示 {{total}} 个中的 {{shown}} 个，继续输入可缩小范围。',
  clearFolder: '显示全部文件夹',
  palette: '回复模板',
  shortcutMissing: '“{{name}}”还缺少：{{names}}。请从回复模板中选择它。',
  copied: '没有选中要回复的工单，已复制“{{name}}”。',
  copiedMissing: '没有选中要回复的工单，已复制“{{name}}”。还需补全：{{names}}。',
  copyFailed: '未能复制“{{name}}”。请打开工单后再选择。',
};
