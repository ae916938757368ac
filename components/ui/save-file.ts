/** Hands the person a file to keep; nothing leaves the browser. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has read the address by then; at once would cancel it in Firefox.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
