/** The other extension's worker: its test calls these functions. */

/** What its content script in the tab's top frame sees, after meddling if so ordered. */
globalThis.look = async (tabId, order) => chrome.tabs.sendMessage(tabId, order, { frameId: 0 });

/** Runs a reader in every frame of the tab it is let into. */
globalThis.runEverywhere = async (tabId) => {
  const results = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => `${location.origin} ${document.documentElement.innerText}`,
  });
  return results.map(({ result }) => result);
};

/** Speaks to another extension two hundred times, half by message and half by port; gives back what came back. */
globalThis.talkTo = async (id) => {
  const wishes = ['queue.list', 'data.export', 'data.deleteAll', 'settings.change', 'view.bind', 'page.read'];
  const answers = [];
  for (let turn = 0; turn < 100; turn++) {
    const ask = {
      t: 'ask',
      id: String(turn),
      name: wishes[turn % wishes.length],
      type: wishes[turn % wishes.length],
      data: { confirm: 'delete' },
    };
    chrome.runtime.sendMessage(id, ask).then(
      (answer) => answers.push(answer),
      () => undefined,
    );
    const port = chrome.runtime.connect(id, { name: turn % 2 ? 'portside:view' : 'portside:page' });
    port.onMessage.addListener((answer) => answers.push(answer));
    port.onDisconnect.addListener(() => void chrome.runtime.lastError);
    try {
      port.postMessage(ask);
    } catch {}
  }
  await new Promise((done) => setTimeout(done, 1_500));
  return answers.filter((answer) => answer !== undefined);
};

/** Whether it can read the other's files, or its storage, by their addresses. */
globalThis.fetchFrom = async (id) => {
  const files = ['sidebar.html', 'options.html', 'background.js', 'manifest.json'];
  const answers = await Promise.allSettled(files.map((file) => fetch(`chrome-extension://${id}/${file}`)));
  return answers.filter(({ status }) => status === 'fulfilled').length;
};
