/** Hands the person a file to keep; nothing leaves the browser. */
export const saveFile = (name: string, text: string, type = 'application/json'): void =>
  saveBlob(name, new Blob([text], { type }));

export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has read the address by then; at once would cancel it in Firefox.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
