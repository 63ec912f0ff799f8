import { element } from './dom';

/**
 * Opens a file dropped anywhere on the page. An overlay catches it before the grid or the add-in's
 * page does.
 */
export function createDropZone(open: (file: File) => void): HTMLElement {
  const cover = element(
    'div',
    { class: 'drop-zone', hidden: true },
    element('p', {}, 'Drop the .xlsx file to open it'),
  );
  const brings = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragenter', (event) => {
    if (brings(event)) cover.hidden = false;
  });
  cover.addEventListener('dragover', (event) => event.preventDefault());
  cover.addEventListener('dragleave', () => {
    cover.hidden = true;
  });
  cover.addEventListener('drop', (event) => {
    event.preventDefault();
    cover.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  });
  return cover;
}
