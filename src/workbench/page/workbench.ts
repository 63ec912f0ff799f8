import type { Quirks } from '../quirks';
import type { AddIn } from '../manifest/load-addin';
import type { RibbonButton } from '../manifest/manifest';
import { createGridModel } from '../model/univer/workbook/grid';
import type { AddressSettings } from './address-settings';
import { selectedError } from './cell-error';
import { createChartLayer } from './chart/layer';
import type { OpenDocument } from './document';
import { openDocument } from './document';
import { element } from './dom';
import { download } from './download';
import { createDropZone } from './drop-zone';
import { createCurrentFile } from './files';
import { createQuirksPanel } from './quirks-panel';
import { createNotices } from './notices';
import { createOutlineGutter } from './outline/gutter';
import { createRequestList } from './request-list';
import { createRibbon } from './ribbon';
import { createStatusBar } from './status-bar';
import { createTaskPane } from './task-pane';
import type { TestHook } from './test-hook';
import { createTestHook } from './test-hook';
import { createTitleBar } from './title-bar';
import { fileProblem, limitText, lossText } from './words';

/** Builds the page for one add-in: grid, ribbon, pane, and the panel of quirks. */
export function createWorkbench(
  root: HTMLElement,
  addIn: AddIn,
  settings: AddressSettings,
): TestHook {
  const { manifest, served } = addIn;
  const quirks: Quirks = settings.quirks;
  const grid = element('main', { class: 'grid', 'aria-label': 'Workbook' });
  const gridBox = element('div', { class: 'grid-box' }, grid);
  const sheetArea = element('div', { class: 'sheet-area' }, gridBox);
  const notices = createNotices();
  const requests = createRequestList();
  const pane = createTaskPane({
    title: manifest.displayName,
    iconUrl: manifest.iconUrl && served(manifest.iconUrl),
    close: () => document?.showPane(false),
  });
  const panel = createQuirksPanel(quirks, {
    excel: () => openAgain(),
    blanks: () => {
      functions.blanks = quirks.blanks;
      model.recalculate();
    },
    protectSheet: (isProtected) => {
      model.activeSheet().isProtected = isProtected;
    },
    protectWorkbook: (isProtected) => {
      model.isProtected = isProtected;
    },
  });
  const quirksPanel = element(
    'section',
    { class: 'quirks-panel', 'aria-label': 'How Excel is played' },
    element('h2', {}, 'How Excel is played'),
    panel.root,
    requests.root,
  );
  const status = createStatusBar(quirksPanel);
  const title = createTitleBar({
    open: (file) => void openFromDisk(file),
    save: () => void save(),
  });

  root.replaceChildren(
    title.root,
    createRibbon(manifest, served, press),
    notices.root,
    element('div', { class: 'middle' }, sheetArea, pane.root, quirksPanel),
    status.root,
    createDropZone((file) => void openFromDisk(file)),
  );

  // The grid measures its container, which must be on the page first.
  const { model, functions, view } = createGridModel(grid, {
    functions: addIn.functions,
    namespace: manifest.functions?.namespace ?? '',
    blanks: quirks.blanks,
    locale: settings.locale,
  });
  gridBox.append(createChartLayer(model, view, settings.locale));
  sheetArea.prepend(createOutlineGutter(model, view));
  const file = createCurrentFile(model, addIn);
  let document: OpenDocument | undefined;

  const showState = () => status.showQuirks(quirks, document?.host.requests.length ?? 0);
  const showSheet = () => {
    panel.showProtection(model.activeSheet().isProtected, model.isProtected);
    const sheet = model.activeSheet();
    status.showLimits(limitText(sheet, file.keepsDrawing(sheet.id)));
  };
  model.listen(({ kind }) => {
    if (kind === 'activated' || kind === 'objects') showSheet();
    if (kind !== 'cells') status.showError(selectedError(model, functions));
  });
  quirksPanel.addEventListener('input', showState);
  quirksPanel.addEventListener('change', showState);

  /** Each document has a new instance of the add-in, as in Excel. */
  function openAgain(): OpenDocument {
    document?.close();
    requests.clear();
    document = openDocument({
      addIn,
      model,
      functions,
      quirks,
      locale: settings.locale,
      container: pane.content,
      onRequest: (request) => {
        requests.add(request);
        showState();
        // The add-in may have protected something.
        showSheet();
      },
      onPane: (isVisible) => pane.show(isVisible),
    });
    pane.show(true);
    title.setName(file.name);
    showState();
    showSheet();
    status.showError(undefined);
    return document;
  }

  async function press({ action }: RibbonButton): Promise<void> {
    if (action.kind === 'ShowTaskpane') return document?.showPane(true);
    const outcome = await document?.invokeAction(action.name);
    if (outcome?.kind === 'unknown') {
      notices.say(`The add-in has associated no function with “${action.name}”.`, 'problem');
    }
  }

  async function openFile(bytes: Uint8Array, name: string) {
    title.setBusy(`Opening ${name}…`);
    // Lets the browser draw that before reading keeps it busy.
    await new Promise((resolve) => setTimeout(resolve));
    // The add-in of the previous workbook must not see it change.
    document?.close();
    const opened = await file.open(bytes, name);
    title.setBusy(undefined);
    openAgain();
    if (opened.ok) notices.clear();
    else notices.say(fileProblem(name, opened.problem), 'problem');
    return opened;
  }

  const openFromDisk = async (chosen: File) =>
    openFile(new Uint8Array(await chosen.arrayBuffer()), chosen.name);

  async function save(): Promise<void> {
    const { losses, name } = file;
    const isFine =
      losses.length === 0 ||
      (await notices.ask(
        `The file would lose: ${lossText(losses)}. Keep the original beside it.`,
        'Save all the same',
      ));
    if (!isFine) return;
    title.setBusy('Saving…');
    try {
      download(await file.bytes(), name);
    } catch (error) {
      // The file format does not allow something the grid did, such as a sheet name; hucre gives
      // the reason.
      notices.say(`The workbook cannot be saved: ${(error as Error).message}`, 'problem');
    }
    title.setBusy(undefined);
  }

  if (!settings.workbookUrl) openAgain();
  return createTestHook({
    model,
    functions,
    host: () => (document ?? openAgain()).host,
    openFile,
    saveFile: () => file.bytes(),
  });
}
