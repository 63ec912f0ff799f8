const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `Plan.xlsx`, whatever ending the name had. */
export const fileName = (name: string): string => `${name.replace(/\.xlsx?$/i, '') || 'Book'}.xlsx`;

/** Hands a file to the browser to be saved. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  link.click();
  // The browser needs the address until it has begun to read.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
