/** Stands in for webextension-polyfill in page agents (see wxt.config.ts). */
const { browser, chrome } = globalThis as { browser?: unknown; chrome?: unknown };

export default browser ?? chrome;
