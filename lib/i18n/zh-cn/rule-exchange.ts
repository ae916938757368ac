import type { ruleExchange as english } from '../en/rule-exchange.ts';
import type { Translated } from '../translated.ts';

export const ruleExchange: Translated<typeof english> = {
  library: {
    open: '现成规则…',
    title: '现成规则',
    intro: '选择适合您店铺的规则，添加后均可修改。',
    search: '搜索现成规则',
    portal: '平台',
    everywhere: '全部',
    found_other: '{{count}} 条规则',
    none: '没有合适的现成规则',
    noneHint: '可换个词或换个平台。',
    there: '已在列表中',
    add_other: '添加 {{count}} 条规则',
    atEnd: '新规则会排在列表末尾，或其分组末尾。',
    added_other: '已添加 {{count}} 条规则。',
  },
  logic: {
    exportOwn: 'Portside 规则（JSON）',
    exportLogic: '条件采用 JSONLogic',
    title: 'JSONLogic 形式',
    label: 'JSONLogic 形式的条件',
    hint: '供其他规则引擎使用。在此粘贴的内容会取代上面的条件。',
    copy: '复制',
    copied: '已复制。',
    copyFailed: '未能复制。',
    apply: '采用这些条件',
    problem: '不能采用：{{problem}}',
  },
};
