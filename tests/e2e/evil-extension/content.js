/** Another extension beside ours: opens every shadow root, reads what is in it, restyles and clicks. */

const seen = [];

function read(node) {
  const root = node instanceof Element ? chrome.dom.openOrClosedShadowRoot(node) : null;
  for (const element of [node, ...(root ? [root] : [])]) {
    seen.push(element.textContent ?? '');
    for (const frame of element.querySelectorAll?.('iframe') ?? []) {
      let inside = '';
      try {
        inside = frame.contentDocument?.documentElement?.innerText ?? '';
      } catch {}
      seen.push(`iframe ${frame.src} ${inside}`);
    }
    for (const field of element.querySelectorAll?.('input, textarea') ?? []) seen.push(field.value);
    for (const child of element.querySelectorAll?.('*') ?? [])
      if (chrome.dom.openOrClosedShadowRoot(child)) read(child);
  }
}

function meddle() {
  for (const host of document.documentElement.children) {
    const root = chrome.dom.openOrClosedShadowRoot(host);
    for (const button of root?.querySelectorAll('button, div, iframe') ?? []) {
      button.click();
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    }
    if (root) host.style.setProperty('opacity', '0.01', 'important');
  }
}

for (const kind of ['keydown', 'beforeinput', 'input', 'paste', 'copy', 'message'])
  addEventListener(kind, (event) => event.isTrusted && seen.push(`${kind} ${event.key ?? event.data ?? ''}`), true);

chrome.runtime.onMessage.addListener((order, _sender, answer) => {
  if (order === 'meddle') meddle();
  seen.push(document.documentElement?.innerText ?? '');
  for (const element of document.querySelectorAll('html > *')) read(element);
  answer(seen.join('\n'));
});
