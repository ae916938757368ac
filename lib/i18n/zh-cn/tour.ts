import type { tour as english } from '../en/tour.ts';
import type { Translated } from '../translated.ts';

export const tour: Translated<typeof english> = {
  title: '导览，第 {{number}} 步，共 {{all}} 步',
  next: '下一步',
  back: '上一步',
  skip: '先收起',
  finish: '完成',
  resume: '继续导览',
  start: '开始导览',
  about: '导览',
  marked: '相应位置已用边框标出。',
  elsewhere: '当前画面中没有此处：{{how}}',
  step: {
    row: {
      title: '队列',
      text: '每一行是从已打开的页面读到的一个工单，最紧急的在最前。用方向键或点击选择。',
      how: '在平台中打开消息或订单列表，即会出现。',
    },
    'act-by': {
      title: '最晚处理时间',
      text: '到这个时间必须有人处理。它等于截止时间减去处理所需的时间，队列只按它排序。',
      how: '它显示在每个待处理工单的右侧。',
    },
    why: {
      title: '原因',
      text: '每个工单都说明为何如此紧急、依据哪些文字和哪条规则；规则附有出处。',
      how: '按 Enter 或双击打开一个工单。',
    },
    composer: {
      title: '回复',
      text: '在此撰写，或采用建议回复、回复模板。查看别处时草稿会保留。',
      how: '在工单中按 R，或点击“回复”。',
    },
    guard: {
      title: '回复检查',
      text: '撰写时同步检查：违反平台规则或仍缺少的内容显示在文字下方，能改写的会给出更妥当的说法。',
      how: '开始撰写回复，检查结果显示在下方。',
    },
    insert: {
      title: '填入，由人发送',
      text: '此按钮把回复放入平台自己的回复框。请在那里再看一遍。发送由人点击，Portside 从不发送。',
      how: '此按钮在回复下方。',
    },
  },
};
