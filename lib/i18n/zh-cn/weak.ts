import type { weak as english } from '../en/weak.ts';
import type { Translated } from '../translated.ts';

export const weak: Translated<typeof english> = {
  mark: '读取方式不够可靠，请在页面上核对',
  marked: '{{field}}的读取方式不够可靠，请在页面上核对',
  act: '所依据的时间读取方式不够可靠，请在页面上核对',
  rests: '所依据的时间（{{time}}）读取方式不够可靠，请在页面上核对。',
  fields: '以下内容的读取方式不够可靠，请在页面上核对：{{fields}}',
  time: {
    deadline: '页面显示的截止时间',
    shipBy: '最晚发货时间',
    deliverBy: '预计送达时间',
    openedAt: '发起时间',
    placedAt: '下单时间',
    message: '消息时间',
  },
};
