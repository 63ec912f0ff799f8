import { codeAt } from '../memory';
import { placesOn } from '../places';
import { matrixSheet, type World } from '../world';
import { changeDocuments, changeLanguage, changeScope, rearranged } from './changes';
import { deleteTarget, filter, moveDown, showAll, sort, typeTarget } from './rows';
import { combineAndRemove } from './combine';
import type { Step } from './step';
import {
  addAndRemoveResults,
  addResults,
  fix,
  format,
  portableAndBack,
  saveAndOpen,
} from './tools';
import { comment, mark, rate } from './typing';

/** As many documents as a person looks at. */
const MOST_DOCUMENTS = 5;

/** Does it, in the workbook and in memory. False if it is not possible now. */
export async function take(step: Step, world: World): Promise<boolean> {
  const done = await (isChange(step) ? changed(step, world) : taken(step, world));
  await world.host.settled();
  return done;
}

type ChangeStep = Extract<Step, { do: `change ${string}` | 'remove a document' }>;

const isChange = (step: Step): step is ChangeStep =>
  step.do.startsWith('change ') || step.do === 'remove a document';

/** Only a matrix that the add-in made can be changed. */
async function changed(step: ChangeStep, world: World): Promise<boolean> {
  const { memory, own } = world;
  if (own) return false;
  switch (step.do) {
    case 'change documents':
      if (step.how === 'add' && memory.documents.length >= MOST_DOCUMENTS) return false;
      return changeDocuments(rearranged(step.how, memory), world);
    case 'remove a document': {
      const rest = memory.documents.filter((_, index) => index !== step.document);
      if (rest.length === 0 || rest.length === memory.documents.length) return false;
      return changeDocuments(rest, world);
    }
    case 'change the scope':
      return changeScope(step.to, world);
    case 'change the language':
      return changeLanguage(step.to, world);
  }
}

async function taken(step: Exclude<Step, ChangeStep>, world: World): Promise<boolean> {
  const { memory } = world;
  const code = 'target' in step ? codeAt(memory, step.target) : '';
  switch (step.do) {
    case 'rate':
      return rate(step, world);
    case 'not applicable':
      return mark(code, false, world);
    case 'applicable again': {
      const [first] = memory.notApplicable;
      return first === undefined ? false : mark(first, true, world);
    }
    case 'comment':
      return comment(code, world);
    case 'insert a row':
      matrixSheet(world).insertCells('rows', step.above, 1);
      return true;
    case 'insert a row inside':
      matrixSheet(world).insertCells('rows', placesOn(world).row(code), 1);
      return true;
    case 'insert a column':
      matrixSheet(world).insertCells('columns', 0, 1);
      return true;
    case 'hide rows':
      matrixSheet(world).setHidden('rows', placesOn(world).row(code), 2, true);
      return true;
    case 'filter':
      return filter(world);
    case 'show all rows':
      return showAll(world);
    case 'move a target':
      return moveDown(code, world);
    case 'delete a target':
      return deleteTarget(code, world);
    case 'type a target':
      return typeTarget(step.target, world);
    case 'sort':
      return sort(step.by, world);
    case 'make results':
      return addResults(step.formulas, world);
    case 'make and remove results':
      return addAndRemoveResults(step.formulas, world);
    case 'format':
      return format(step.undo, world);
    case 'fix':
      return fix(step.undo, world);
    case 'combine and remove':
      return combineAndRemove(world);
    case 'save and open':
      return saveAndOpen(world);
    case 'portable and restore':
      return portableAndBack(world);
  }
}
