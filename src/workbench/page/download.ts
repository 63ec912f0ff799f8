const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `Plan.xlsx`, whatever the name's extension was. */
export const fileName = (name: string): string => `${name.replace(/\.xlsx?$/i, '') || 'Book'}.xlsx`;

/** Lets the browser save a file. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  link.click();
  // The browser needs the address until it has started reading.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
