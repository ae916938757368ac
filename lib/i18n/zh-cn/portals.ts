import type { portals as english } from '../en/portals.ts';
import type { Translated } from '../translated.ts';

export const portals: Translated<typeof english> = {
  title: '平台',
  intro:
    '平台是否启用，只取决于浏览器是否允许读取其页面，没有别的开关。未获允许时，Portside 完全不会出现在这些页面上。',
  on: '已启用',
  off: '未启用',
  some: '{{all}} 个网址中已启用 {{count}} 个',
  hosts: '需要允许的网址（{{count}} 个）',
  switchOn: '启用 {{portal}}',
  switchOff: '停用 {{portal}}',
  complete: '允许其余网址',
  asked: '浏览器正在询问，请在其对话框中选择允许。',
  refused:
    '浏览器未允许，Portside 不会出现在这些页面上：既不读取，也不显示任何内容。其他功能不受影响，随时可以再启用。',
  kept: '浏览器未收回权限。请在浏览器的扩展程序设置中移除。',
  openPages: '已打开的页面现在开始读取。',
  offHint: '已打开的页面会立即停止读取；此前读到的工单保留。',
  loading: '正在查询浏览器已允许的网址…',
  pause: {
    title: '暂停',
    intro: '暂停期间不读取页面，也不在平台的回复框中提供帮助；此前读到的内容仍保留在队列中。',
    menu: '暂停读取',
    menuPaused: '已暂停，点击更改',
    site: '暂停此店铺',
    portal: '暂停 {{portal}}',
    all: '全部暂停',
    allSwitch: '暂停全部平台',
    portalSwitch: '暂停 {{portal}}',
    resume: '恢复',
    by: {
      site: '此店铺已暂停，不读取本页。',
      portal: '{{portal}} 已暂停，不读取其页面。',
      all: '已全部暂停，不读取任何页面。',
    },
    badge: '已暂停',
    shops: '已暂停的店铺',
    noShops: '没有单独暂停的店铺。打开店铺页面时，可在侧边栏或弹窗中暂停。',
    end: '恢复 {{name}}',
    failed: '操作未成功：{{message}}。',
    noPage: '旁边没有打开平台页面。',
  },
};
