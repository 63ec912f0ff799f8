import { apostrophe } from './cells/apostrophe';
import { insertedRows } from './cells/inserted-rows';
import { nullAndEmpty } from './cells/null-and-empty';
import { numbers } from './cells/numbers';
import { oneForAll } from './cells/one-for-all';
import { otherShape } from './cells/other-shape';
import { textStaysText } from './cells/text-stays-text';
import { usedRange } from './cells/used-range';
import { series } from './charts/series';
import { change } from './events/change';
import { selection } from './events/selection';
import { buttons } from './filter/buttons';
import { writes } from './filter/writes';
import { frozen } from './formats/frozen';
import { mixed } from './formats/mixed';
import { blanks } from './functions/blanks';
import { blockedSpill } from './functions/blocked-spill';
import { errorCells } from './functions/error-cells';
import { errors } from './functions/errors';
import { registered } from './functions/registered';
import { speed } from './functions/speed';
import { spill } from './functions/spill';
import { setting } from './keep/setting';
import { xmlPart } from './keep/xml-part';
import { formulas } from './limits/formulas';
import { sizes } from './limits/sizes';
import { hiddenText } from './names/hidden-text';
import { refused as refusedNames } from './names/refused';
import { scope } from './names/scope';
import { groups } from './outline/groups';
import { footer } from './page/footer';
import { setUp } from './page/set-up';
import { sheet } from './protection/sheet';
import { anchor } from './rules/anchor';
import { newRule } from './rules/new-rule';
import { place } from './rules/place';
import { refused as refusedRules } from './rules/refused';
import { added } from './sheets/added';
import { failedInsertion } from './sheets/failed-insertion';
import { longName } from './sheets/long-name';
import { refused as refusedSheets } from './sheets/refused';
import { rightToLeft } from './sheets/right-to-left';
import { headings } from './tables/headings';
import { refused as refusedTables } from './tables/refused';
import { list } from './validation/list';
import { listOfCells } from './validation/list-of-cells';
import { prompt } from './validation/prompt';
import type { Scenario } from './scenario';

/** All, in the order in which they are tried and shown. */
export const SCENARIOS: readonly Scenario[] = [
  ...[
    apostrophe,
    insertedRows,
    nullAndEmpty,
    numbers,
    oneForAll,
    otherShape,
    textStaysText,
    usedRange,
  ],
  ...[blanks, blockedSpill, errorCells, errors, registered, speed, spill],
  ...[frozen, mixed],
  ...[sheet],
  ...[headings, refusedTables],
  ...[listOfCells, list, prompt],
  ...[anchor, newRule, place, refusedRules],
  ...[buttons, writes],
  ...[hiddenText, refusedNames, scope],
  ...[added, failedInsertion, longName, refusedSheets, rightToLeft],
  ...[groups],
  ...[footer, setUp],
  ...[series],
  ...[formulas, sizes],
  ...[setting, xmlPart],
  ...[change, selection],
];
