import type { playbook as english } from '../en/playbook.ts';
import type { Translated } from '../translated.ts';

export const playbook: Translated<typeof english> = {
  title: '处理流程：{{name}}',
  progress: '已完成 {{done}}/{{count}}',
  other: '也适用：{{name}}',
  stage: {
    diagnose: '了解情况',
    offer: '提出方案',
    return: '退货',
    compensate: '补偿',
    follow_up: '跟进',
  },
  required: '解决前必须完成',
  template: '模板“{{name}}”',
  by: '{{by}}，{{time}}',
  limit: {
    full: '您可全额退款的上限：订单金额 {{amount}}（约美元或欧元）。',
    partial: '您可补偿的上限：订单金额的 {{percent}} %。',
    replacement: '您可以安排补发。',
    noReplacement: '补发须主管批准。',
  },
  remind: '提醒我…',
  done_other: '已完成 {{count}} 步',
  despite: {
    title: '还有必须完成的步骤',
    reason: '为什么仍要标为已解决？原因会以您的名义记录。',
    anyway: '仍标为已解决',
    back: '返回',
    recorded_other: '有 {{count}} 个必须步骤未完成仍标为已解决：{{reason}}',
  },
};
