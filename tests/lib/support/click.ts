/** A click as a person's: those of scripts are refused where it matters. */
export function clickAsPerson(button: Element | undefined): void {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(click, 'isTrusted', { value: true });
  button?.dispatchEvent(click);
}
