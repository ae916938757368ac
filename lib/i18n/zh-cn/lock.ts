import type { lock as english } from '../en/lock.ts';
import type { Translated } from '../translated.ts';

export const lock: Translated<typeof english> = {
  screen: {
    title: 'Portside 已锁定',
    hint: '输入口令后，才能再次查看本机保存的买家数据。在此之前不读取任何页面。',
    passphrase: '口令',
    unlock: '解锁',
    wrong: '口令不对。',
    wait: '输错次数过多，{{seconds}} 秒后可再试。',
    failed: '操作未成功：{{message}}。',
    elsewhere: '请在 Portside 自己的标签页中解锁：在您输入时，此面板外的网页可能会抢走键盘输入。',
    openTab: '在标签页中解锁',
  },
  forgotten: {
    title: '忘记口令？',
    hint: '没有口令，任何人都无法打开这些数据：同事、管理员和 Portside 的开发者都不行。可以做的是删除本机保存的全部内容，重新开始。',
    back: '之后，可凭邀请重新加入团队取回工单，也可从快照文件恢复，或在打开页面时重新读取。只存在于本机、从未共享且没有快照的内容将无法找回。',
    word: '删除',
    type: '输入“{{word}}”以确认',
    act: '删除本机全部内容',
  },
  card: {
    title: '锁定本机数据',
    hint: '设置口令后，消息、姓名、订单、备注、草稿和密钥都会加密保存。即使电脑被盗或浏览器配置被复制，也看不到买家的任何文字，只能看到数量、大小、时间、状态、编号、同事姓名，以及与买家无关的内容，例如模板、规则和设置。',
    limits:
      '解锁期间不提供保护，也防不了本机上的恶意软件。加密前的明文副本可能会留在浏览器文件中，直到浏览器自行清理；对整个磁盘加密可以一并覆盖。',
    chosen: '新口令',
    chosenHint: '至少 {{count}} 个字符。口令无法找回。',
    again: '再次输入',
    differ: '两次输入不一致。',
    after: '无操作多久后锁定',
    never: '仅在关闭浏览器时',
    minutes_other: '{{count}} 分钟',
    turnOn: '启用锁定',
    on: '锁定功能已启用。',
    now: '立即锁定',
    keys: '在浏览器的快捷键页面可以设置立即锁定的快捷键。',
    sealing: '正在加密已保存的数据：{{done}} / {{of}} 行。期间可照常工作；重启后会自动继续。',
    opening: '正在解密已保存的数据：{{done}} / {{of}} 行。期间可照常工作；重启后会自动继续。',
    snapshots: '快照和导出文件如果没有单独设置口令，则以明文写入。可在“数据”中设置。',
    current: '当前口令',
    change: '更改口令',
    changeHint:
      '新口令打开的是同一把密钥。如果有人可能知道旧口令并持有文件副本，请先关闭再重新启用锁定，这样会生成新密钥。',
    changed: '口令已更改。',
    turnOff: '关闭锁定',
    aside_other: '有 {{count}} 行数据无法解密：已损坏或被外部改动。已将其单独存放，其余数据不受影响。',
  },
};
