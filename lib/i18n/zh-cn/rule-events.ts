import type { ruleEvents as english } from '../en/rule-events.ts';
import type { Translated } from '../translated.ts';

export const ruleEvents: Translated<typeof english> = {
  event: {
    created: '新建工单',
    buyer_replied: '买家回复',
    agent_replied: '页面上出现客服回复',
    status_changed: '状态变化',
    assigned: '负责人变化',
    flag_raised: '出现风险标记',
    flag_cleared: '风险标记消除',
    obligation_50: '待办时限已过 50%',
    obligation_75: '待办时限已过 75%',
    obligation_90: '待办时限已过 90%',
    obligation_breached: '待办超时',
    snooze_ended: '“稍后处理”到时',
    order_changed: '订单或物流变化',
    agent_away: '负责人离开且有未结工单',
    time_of_day: '到达每日时刻',
  },
  trigger: {
    title: '何时判断',
    standing: '每次评估工单时',
    standingHint: '只要条件成立就一直生效。',
    events: '发生某件事时',
    eventsHint: '事情发生且当时条件成立才触发；之后一直生效，直到工单解决。',
    which: '发生什么（可多选）',
    at: '每日时刻',
    zone: '时区',
    says: '发生以下情况时：{{events}}',
    saysAt: '到 {{time}}（{{zone}}）',
    or: '，或',
    needed: '请至少选择一个事件。',
  },
};
