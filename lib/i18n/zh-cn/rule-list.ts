import type { ruleList as english } from '../en/rule-list.ts';
import type { Translated } from '../translated.ts';

export const ruleList: Translated<typeof english> = {
  group: {
    none: '未分组',
    name: '分组名称',
    field: '分组',
    fieldHint: '列表中的标题；可留空。',
    count: '{{count}} 条中启用 {{on}} 条',
    enable: '启用“{{name}}”下的规则',
    rename: '重命名“{{name}}”',
    moved: '“{{name}}”现在是第 {{place}} 组，共 {{count}} 组。',
    switchedOn: '已启用“{{name}}”下的全部规则。',
    switchedOff: '已停用“{{name}}”下的全部规则。',
  },
  hits_other: '30 天内 {{count}} 个工单',
  trouble: {
    slow: '已跳过：执行时间过长。',
    broken: '已跳过：无法判断。',
    runaway: '已跳过：触发过于频繁。',
    edit: '编辑',
    mend: '重新启用',
  },
  finding: {
    unreachable: '永远执行不到：前面的“{{by}}”会匹配所有符合的工单并停止。',
    impossible: '没有工单能满足这些条件。',
    conflictWins: '与“{{other}}”同时匹配时，{{about}}不同；以本条为准。',
    conflictLoses: '与“{{other}}”同时匹配时，{{about}}不同；以对方为准。',
    about: { queue: '队列', assignee: '负责人', severity: '紧急程度' },
    unknown: {
      agent: '没有名为“{{name}}”的同事。',
      queue: '没有名为“{{name}}”的队列。',
      template: '模板“{{name}}”已不存在。',
      channel: '渠道“{{name}}”已不存在。',
      ladder: '升级流程“{{name}}”已不存在。',
    },
  },
};
