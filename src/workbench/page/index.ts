import './workbench.css';
import { loadAddIn } from '../manifest/load-addin';
import { readAddress } from './address-settings';
import { element } from './dom';
import { addInProblem } from './words';
import { createWorkbench } from './workbench';

async function start(root: HTMLElement): Promise<void> {
  const settings = readAddress(location.href);
  const { manifestUrl, locale, workbookUrl } = settings;
  const loaded = await loadAddIn(manifestUrl, locale);
  if (!loaded.ok) {
    const text = addInProblem(manifestUrl, loaded.problem);
    root.replaceChildren(element('p', { class: 'opening', role: 'alert' }, text));
    return;
  }
  const workbench = createWorkbench(root, loaded.addIn, settings);
  if (workbookUrl) {
    const answer = await fetch(workbookUrl);
    const name = decodeURIComponent(new URL(workbookUrl).pathname.split('/').at(-1) ?? '');
    // A missing workbook is reported like one that cannot be read.
    const bytes = answer.ok ? new Uint8Array(await answer.arrayBuffer()) : new Uint8Array();
    await workbench.openFile(bytes, name);
  }
  // Set when everything is ready: tests wait for it.
  window.workbench = workbench;
}

const root = document.getElementById('page');
if (root) void start(root);
