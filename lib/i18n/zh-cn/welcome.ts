import type { welcome as english } from '../en/welcome.ts';
import type { Translated } from '../translated.ts';

export const welcome: Translated<typeof english> = {
  title: '欢迎使用 Portside',
  lead: 'Portside 是卖家后台页面旁的侧边栏：提示哪个工单必须先处理、最晚何时处理，并把检查过的回复放入平台自己的回复框。发送始终由人来点击。',
  language: '语言',
  step: '第 {{number}} 步，共 {{all}} 步',
  reads: {
    title: 'Portside 读取什么，绝不做什么',
    does: '会做的',
    never: '绝不做的',
    open: '只读取已启用平台上由人打开的页面，并且只在页面打开期间读取',
    keep: '读到的内容保存在本浏览器中；无需账号，Portside 没有自己的服务器',
    insert: '点击填入按钮后，把回复放入平台的回复框',
    send: '不发送消息，不点击平台的任何按钮',
    visit: '不在后台打开或请求页面，页面没有变化时不反复读取',
    type: '不模拟打字，不模拟点击',
    leave: '不把消息交给任何人；只有另行设置并同意的翻译引擎、语言模型、附带买家信息的通知渠道和团队（加密）才会收到',
  },
  portals: {
    title: '启用哪些平台',
    intro: '启用日常使用的平台即可。浏览器会逐个询问，并列出相应网址。',
  },
  you: {
    title: '个人信息',
    intro: '这些只是标签，仅保存在本浏览器中，以后可在设置中修改。',
    languages: '工作语言',
    languagesHint: '使用这些语言的消息不会自动翻译，需要时可手动翻译。',
    pickLanguages: '选择语言',
  },
  modes: {
    title: '回复如何进入页面',
    intro: '填入：点击按钮后，由 Portside 把回复写入回复框。仅复制：从不写入页面，由人粘贴。各平台对工具的规定如下：',
  },
  tour: {
    title: '两分钟上手',
    intro: '导览是侧边栏中的一张小卡片，配合实际操作逐步说明，不打断工作，随时可以收起。',
    start: '开始导览',
    started: '打开任一已启用平台的页面，点击页面边缘的标签，导览就在侧边栏中。',
    startedHere: '导览在每个平台页面的侧边栏中等候。可前往已打开的页面：',
    show: '前往该页面',
    none: '请先启用一个平台（第 2 步）。',
    options: '全部设置',
    done: '现在可以关闭本页。以后可在设置的“关于与帮助”中再次打开。',
  },
};
