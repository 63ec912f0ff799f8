import type { CallArgument } from '../call-arguments';
import type { HelperAddresses } from '../helper-sheet';
import { addCodes, addIndicators, type LookupTables } from '../lookup-tables';
import { nativeApplicable, unlessOut } from './applicable';
import { nativeRange } from './range';
import { countText, targetFlags, weightSum } from './counts';
import {
  bestSteps,
  checksOf,
  nativeRequest,
  nativeTargets,
  placesText,
  stepsText,
  targetChecks,
  type NativeRequest,
} from './request';
import { checked, codeChecks, largestInRows, lookUp, perTarget } from './text';
import { nativeUniverse } from './universe';
import type { PortableReason } from '../reason';

/** A native formula without its equals sign, once the position of the helper tables is known. */
export type NativeText = (at: HelperAddresses) => string;

type NativeFigure = (
  args: readonly (CallArgument | undefined)[],
  tables: LookupTables,
) => NativeText | PortableReason;

/** Smaller than any share, so that 0 × ln 0 is 0. */
const TINY = '1E-99';

/** `(ratings, [targets], [scope], [scale], [applicable])` with a figure based on counts. */
function ofRatings(figure: (request: NativeRequest, at: HelperAddresses) => string): NativeFigure {
  return (args, tables) => {
    const request = nativeRequest(args, tables);
    return typeof request === 'string'
      ? request
      : (at) => checked(checksOf(request, at), figure(request, at));
  };
}

export const coverageFigure: NativeFigure = ofRatings(
  (request, at) => `${countText(request, 'covered', at)}/${countText(request, 'applicable', at)}`,
);

export const alignmentFigure: NativeFigure = ofRatings(
  (request, at) => `${weightSum(request, at)}/${countText(request, 'applicable', at)}`,
);

/** Coverage of a list of codes: the targets of the scope that it names. */
export const listFigure: NativeFigure = ([list, , scope], tables) => {
  if (list?.kind !== 'reference') return 'no-references';
  const reason = addCodes(
    tables,
    list.cells.flat().map((cell) => [cell]),
  );
  if (reason) return reason;
  const universe = nativeUniverse(scope, tables, 'RIA');
  if (typeof universe === 'string') return universe;
  const { text, checks } = nativeRange(list.text, list.area.columns, list.rowLimit);
  // The digits of a cell are checked one by one, which needs a single column.
  if (list.area.columns > 1) return 'list-of-codes';
  return (at) => {
    const places = lookUp(text, at.codeKeys, at.codeOrders);
    const counted = universe.text(at, '');
    return checked(
      [
        ...checks,
        `SUMPRODUCT(${codeChecks(at, text)})`,
        `(SUMPRODUCT(${places})=0)`,
        ...universe.checks(at),
      ],
      `SUMPRODUCT(${counted}*(${perTarget(at, places)}>0))/SUMPRODUCT(${counted}*1)`,
    );
  };
};

export const depthFigure: NativeFigure = ofRatings((request, at) => {
  const { targets, ratings } = request;
  const steps = stepsText(request, at);
  const covered = countText(request, 'covered', at);
  if (!targets) {
    const best = bestSteps(request, at);
    return `SUMPRODUCT((${steps}>1.5)*(${best}<3.5))/${covered}`;
  }
  // Counts each pair of target and document once, whatever the number of rows.
  const places = placesText(targets, at);
  const counts = `${targets.universe.text(at, places)}*(${targetFlags(request, targets, at).isOut}=0)`;
  // Not every program looks up a calculated column among cells: + 0 makes both calculated.
  const isCounted = `LOOKUP(${places},${at.orders}+0,${counts})`;
  const pairs = `(20000*${places}+COLUMN(${ratings.text}))*(${steps}>1.5)*${isCounted}`;
  const distinct = `SUMPRODUCT((FREQUENCY(${pairs},${pairs})>0)*1)`;
  return `(${distinct}-(SUMPRODUCT((${pairs}=0)*1)>0))/${covered}`;
});

export const readinessFigure: NativeFigure = (args, tables) => {
  const [indicators, ratings, targets, scope, applicable] = args;
  if (indicators?.kind !== 'reference') return 'no-references';
  const reason = addIndicators(tables, indicators.cells);
  if (reason) return reason;
  const codeColumn = nativeTargets(targets, scope, indicators, tables);
  if (typeof codeColumn === 'string') return codeColumn;
  const answers = nativeApplicable(applicable, indicators, codeColumn, tables);
  if (typeof answers === 'string') return answers;
  const isRated = ratings?.kind === 'reference';
  if (ratings?.kind === 'literal') return 'no-references';
  const request = isRated ? nativeRequest([ratings, targets, scope], tables) : undefined;
  if (typeof request === 'string') return request;
  if (isRated && ratings.area.rows !== indicators.area.rows) return 'shows-error';
  const limit = Math.max(indicators.rowLimit, codeColumn?.argument.rowLimit ?? 0);
  const range = nativeRange(indicators.text, indicators.area.columns, limit);
  return (at) => {
    // 0 without an indicator, 1 with one, 2 not applicable.
    const found = `(1+${lookUp(range.text, at.indicatorKeys, at.indicatorMeanings)})`;
    const has = unlessOut(found, answers?.out(at), 2);
    const wrong = `ISLOGICAL(${range.text})+ISNUMBER(${range.text})*(${range.text}<0)+ISERROR(${range.text})`;
    // Where nothing is entered, the share is divided by 0 and becomes #N/A.
    const entered = `(LEN(TRIM(${range.text}))>0)*(${range.text}<>0)`;
    const checks = [
      ...range.checks,
      ...(answers?.checks(at) ?? []),
      ...(codeColumn
        ? [
            `SUMPRODUCT((${placesText(codeColumn, at)}>0)*(${wrong}))`,
            `SUMPRODUCT((TRIM(${codeColumn.range.text})="")*ISTEXT(${range.text})*(${found}=1))`,
            ...(request ? [] : targetChecks(codeColumn, range, at)),
          ]
        : [`SUMPRODUCT(${wrong})`]),
      ...(request
        ? [`(ROWS(${range.text})<>ROWS(${request.ratings.text}))`, ...checksOf(request, at)]
        : []),
    ];
    if (!codeColumn) {
      const best = largestInRows(range, has);
      const applies = request ? `*(${bestSteps(request, at)}<3.5)` : '';
      return checked(
        checks,
        `SUMPRODUCT((${best}=1)${applies || '*1'})/SUMPRODUCT((${best}<2)${applies || '*1'})` +
          `/(SUMPRODUCT(${entered})>0)`,
      );
    }
    const places = placesText(codeColumn, at);
    const flag = (condition: string) => perTarget(at, `${places}*(${has}${condition})`);
    const applies = [
      codeColumn.universe.text(at, places),
      `(${flag('>1')}=0)`,
      ...(request?.targets ? [`(${targetFlags(request, request.targets, at).isOut}=0)`] : []),
    ].join('*');
    return checked(
      checks,
      `SUMPRODUCT(${applies}*(${flag('=1')}>0))/SUMPRODUCT(${applies}*1)` +
        `/(SUMPRODUCT(${entered})>0)`,
    );
  };
};

export const agreementFigure: NativeFigure = ([first, second, scale, applicable], tables) => {
  const one = nativeRequest([first, undefined, undefined, scale, applicable], tables);
  if (typeof one === 'string') return one;
  const other = nativeRequest([second, undefined, undefined, scale, applicable], tables);
  if (typeof other === 'string') return other;
  if (one.argument.area.rows !== other.argument.area.rows) return 'shows-error';
  return (at) => {
    const [w1, w2] = [bestSteps(one, at), bestSteps(other, at)];
    // none 0, P 1, T 2; n/a is also 0, and is not counted.
    const [a, b] = [`MOD(${w1}-1,3)`, `MOD(${w2}-1,3)`];
    const count = `SUMPRODUCT((${w1}<3.5)*1)`;
    const squares = `SUMPRODUCT(${a}^2+${b}^2)`;
    const sums = `SUMPRODUCT(${a})*SUMPRODUCT(${b})`;
    return checked(
      [
        `(ROWS(${one.ratings.text})<>ROWS(${other.ratings.text}))`,
        ...checksOf(one, at),
        ...checksOf({ ...other, scaleChecks: () => [] }, at),
        `IFERROR(SUMPRODUCT(((${w1}>3.5)<>(${w2}>3.5))*1),1)`,
      ],
      `1-${count}*SUMPRODUCT((${a}-${b})^2)/(${count}*${squares}-2*${sums})`,
    );
  };
};

export const balanceFigure: NativeFigure = (args, tables) => {
  const request = nativeRequest(args, tables);
  if (typeof request === 'string') return request;
  const { targets } = request;
  if (!targets) return 'shows-error';
  return (at) => {
    const places = placesText(targets, at);
    const { isAny, isOut } = targetFlags(request, targets, at);
    const universe = targets.universe.text(at, places);
    const perGoal = (flags: string) =>
      `FREQUENCY(${at.goals}*${flags},${at.goalBins})*${at.goalMask}`;
    const applicable = perGoal(`${universe}*(${isOut}=0)`);
    // What is covered is always named by a row: only a scope can exclude it.
    const within = targets.universe.isNamed ? '' : `${universe}*`;
    const shares = `${perGoal(`${within}((${isAny}>0)-(${isOut}>0))`)}/(${applicable}+${TINY})`;
    const sum = `SUMPRODUCT(${shares})`;
    const entropy = `LN(${sum})-SUMPRODUCT(${shares}*LN(${shares}+${TINY}))/${sum}`;
    return checked(checksOf(request, at), `(${entropy})/LN(SUMPRODUCT((${applicable}>0)*1))`);
  };
};
