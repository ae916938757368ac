import type { why as english } from '../en/why.ts';
import type { Translated } from '../translated.ts';

export const why: Translated<typeof english> = {
  earlier: '这是买家在此前消息中所说，在工单解决之前一直有效。',
  line: {
    title: '时间线',
    platform: '平台时钟，不会暂停',
    own: '自有时钟',
    now: '现在',
    start: '开始',
    act: '处理',
    due: '截止',
    said: '{{clock}}：{{kind}}。{{start}} 开始，{{act}} 前处理，{{due}} 截止。',
    passed: '时间已过 {{percent}}%。',
    over: '已超过截止时间。',
  },
  weighs: '影响因素',
  without: {
    later: '若无此项：{{time}} 前处理（晚 {{span}}）',
    earlier: '若无此项：{{time}} 前处理（早 {{span}}）',
    never: '若无此项：没有待办事项',
    severity: '若无此项：紧急程度为{{severity}}',
    andSeverity: '紧急程度为{{severity}}',
    between: '；',
    nothing: '单独去掉不影响结果：{{reasons}}',
  },
  words: { show: '在消息中查看', marked: '依据这里判断：{{reasons}}' },
  opens: '在新标签页打开',
};
