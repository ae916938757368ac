/** A form's fields, by what stands over them. */
import { expect } from 'vitest';

export function fieldOf(place: ParentNode, label: string): HTMLInputElement {
  const found = [...place.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return found ? (document.getElementById(found.htmlFor) as HTMLInputElement) : expect.fail(`no field ${label}`);
}

/** Types over what stands there, as React hears it. */
export function write(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
