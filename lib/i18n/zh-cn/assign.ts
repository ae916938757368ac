import type { assign as english } from '../en/assign.ts';
import type { Translated } from '../translated.ts';

export const assign: Translated<typeof english> = {
  reason: {
    assign_last: '此前由其处理。',
    assign_language: '会{{language}}（{{level}}）。',
    assign_skills: '具备所需技能：{{skills}}。',
    assign_at_work: '目前在班。',
    assign_back: '{{at}} 开始上班，早于处理时限。',
    assign_only: '没有其他合适人选。',
    assign_least: '在 {{count}} 名合适人选中，余量最大。',
    assign_load: '当前负荷 {{load}}，上限 {{capacity}}。',
    assign_late: '预计无人能在处理时限之前处理。',
    nobody_agents: '尚未添加可指派的人员。',
    nobody_language: '没有人会{{language}}。',
    nobody_store: '会该语言的人员均不负责 {{store}}。',
    nobody_skills: '其他条件合适的人员都不具备所需技能：{{skills}}。',
    nobody_role: '其他条件合适的人员都不是以下角色：{{roles}}。',
    nobody_at_work: '合适人选（{{count}} 名）均不在岗，返岗时间未知。',
    nobody_before: '处理时限之前，合适人选（{{count}} 名）均不在班，最早 {{at}} 上班。',
    nobody_room: '合适且在班的人员（{{count}} 名）均已满负荷。',
    handover_due: '{{agent}} 将于 {{at}} 返岗，此工单在此之前到期。',
    handover_gone: '{{agent}} 不在岗，返岗时间未知。',
  },
  level: { basic: '基础', fluent: '流利', native: '母语' },
  comma: '、',
};
