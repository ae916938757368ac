import type { pageDraft as english } from '../en/page-draft.ts';
import type { Translated } from '../translated.ts';

export const pageDraft: Translated<typeof english> = {
  title: '平台输入框中的内容',
  hint: '这是您在平台页面中输入的内容。Portside 不会改动或发送，请在发送前自行修改。',
  asked: '您在平台页面中输入了“{{name}}”的快捷词。该模板还有内容需要填写或修改，而这里已有草稿。',
  use: '替换草稿',
};
