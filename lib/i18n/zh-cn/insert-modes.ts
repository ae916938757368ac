import type { insertModes as english } from '../en/insert-modes.ts';
import type { Translated } from '../translated.ts';

export const insertModes: Translated<typeof english> = {
  title: '回复如何进入页面',
  intro: '按平台分别设置。两种方式都由人点击发送，回复都经过同样的检查。修改即时生效，已打开的标签页也一样。',
  insert: '填入',
  insertHint: '点击后，Portside 把检查过的回复填入平台的回复框。快捷词在那里也可用。',
  copyMode: '仅复制',
  copyModeHint:
    'Portside 不向平台页面写入任何内容，只复制检查过的回复，由人粘贴。快捷词和回复框旁的提示标记在该平台停用。',
  ruleTitle: '{{portal}}：对工具的规定',
  rule: {
    amazon:
      '亚马逊把代表卖家操作的软件视为“代理”（agent），即使其中只有部分操作是自动的。代理须在每次请求中标明身份，被询问时如实说明，不得冒充真人，也不得绕过封锁。',
    shopify: 'Shopify 的服务条款不允许以自动化方式访问其服务，或监视其中显示的内容。',
    tiktok: '据转述，TikTok Shop 的客服协议不允许在其消息系统中使用未经授权的工具。',
  },
  quoted: { page: '原文：', record: '原文（由第三方摘录）：', summary: '第三方概括：' },
  secondHand: '二手来源，待核实',
  source: {
    amazon: '亚马逊 Seller Central 帮助页 GS83KH2MA7HM69PH',
    shopify: 'https://www.shopify.com/legal/terms 第 1 条第 9 项，由第三方摘录',
    tiktok: 'TikTok Shop（越南）协议第 4.2.7 条，由第三方概括',
  },
  read: '查阅于 {{date}}',
  judge: '点击后填入的回复是否属于此类工具，这些规定没有明确。“仅复制”是更稳妥的选择。',
  copy: '复制回复',
  copyAnyway_other: '忽略 {{count}} 条提醒并复制',
  pasteIt: '{{portal}}：仅复制。Portside 不向其页面写入任何内容。请在后台粘贴后自行点击发送。',
  copying: '正在复制…',
  missingBlocks: '缺少 {{names}}，因此没有复制。请在侧边栏中补全，或换一个模板。',
  outcome: {
    copied: '已复制。请粘贴到后台回复框，核对后点击发送。',
    notCopied: '浏览器不允许复制。请选中上方的回复，手动复制。',
    pasted: '已粘贴，清除草稿',
    blocked: '未复制：回复检查或限额不允许这些内容。请修改标出的部分，或请主管审批。草稿已保留。',
    news: '买家又发来了消息。未复制，请先阅读：',
    newsUnread: '此会话有新内容。未复制，请先阅读。',
    insertAfterNews: '已阅读，复制',
    unconfirmed: 'Portside 没有回应，未复制。草稿已保留。',
    failed: '未能复制：{{message}}。',
    checkFailed: '无法检查回复内容，因此未复制：{{message}}。',
  },
};
