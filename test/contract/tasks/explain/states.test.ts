import { OUR_FUNCTIONS } from '../../../../src/functions/explain/our-functions';
import { explainCell } from '../../../../src/tasks/explain/explain-cell';
import { toAddress } from '../../../../src/workbook/sheet/address';
import { builtFile, builtFunctions } from '../../built-functions';
import { closeHosts, startHost, type Harness } from '../../harness';
import { areaOf, explainedAt, saidAt, typed } from './explained';

let host: Harness;
beforeEach(async () => {
  host = await startHost(builtFunctions('en'));
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  await typed(host, 'Plan', {
    A1: [["'3.1"], ["'3.2"], ["'5.1"]],
    B1: [['T'], ['P'], ['']],
  });
});
afterEach(closeHosts);

test('functions, their parameters and which of them are needed are those of functions.json', () => {
  interface Described {
    readonly name: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly optional?: boolean;
      readonly dimensionality?: string;
    }[];
  }
  const { functions } = builtFile<{ functions: Described[] }>('functions.json');
  const described = functions.map(({ name, parameters }) => [
    name,
    parameters.map((each) => [each.name, each.dimensionality !== 'matrix', each.optional === true]),
  ]);
  const ours = OUR_FUNCTIONS.names.map((name) => [
    name,
    OUR_FUNCTIONS.parameters(name).map((each) => [each.name, each.takesOneCell, each.isOptional]),
  ]);
  expect(new Map(ours as [string, unknown][])).toEqual(new Map(described as [string, unknown][]));
});

test('names, tables, constants, spilled cells and whole columns are read as Excel passes them', async () => {
  host.model.setName({ name: 'Ratings', formula: '=Plan!$B$1:$B$3' });
  host.model.setName({ name: 'Which', formula: '="RIA"' });
  await typed(host, 'Plan', { D1: '=SDG.CODE(A1:A3)', F1: '=SDG.COVERAGE(Ratings,A1:A3,Which)' });
  const placesOf = async (address: string) => {
    const { finding } = await explainedAt(host, 'Plan', address);
    const [call] = finding.kind === 'calls' ? finding.calls : [];
    return call?.arguments.map(({ place, text }) => (place ? toAddress(place.area) : text));
  };
  expect(await saidAt(host, 'Plan', 'F1')).toMatchObject({ kind: 'well' });
  expect(await placesOf('F1')).toEqual(['B1:B3', 'A1:A3', 'Which']);
  // The workbench's engine does not calculate D1#; Excel does.
  await typed(host, 'Plan', { F2: '=SDG.COVERAGE(Ratings,D1#)' });
  expect(await placesOf('F2')).toEqual(['B1:B3', 'D1:D3']);
  await typed(host, 'Other', { A1: '=SDG.COVERAGE(Plan!B:B,Plan!A:A)' });
  expect(await saidAt(host, 'Other', 'A1')).toMatchObject({ kind: 'well' });
  await typed(host, 'Plan', { B9: 'T' });
  expect(await saidAt(host, 'Other', 'A1')).toMatchObject({
    kind: 'problem',
    cells: ['Plan!B9', 'Plan!A9'],
  });
});

test('a result without room names the cells in the way', async () => {
  await typed(host, 'Plan', { F3: 'x', E1: '=SDG.TALLY(B1:B3)' });
  const { finding } = await explainedAt(host, 'Plan', 'E1');
  expect(finding).toEqual({ kind: 'no-room', sheet: 'Plan', inTheWay: [areaOf('F3')] });
});

test('that other merged cells count as empty is never "no problem"', async () => {
  await typed(host, 'Plan', { E1: '=SDG.COVERAGE(B1:B3,A1:A3)', E2: '=SDG.COVERAGE(B3:B9)' });
  host.model.sheet('Plan')?.merge(areaOf('B2:B3'));
  expect((await explainedAt(host, 'Plan', 'E1')).finding).toMatchObject({
    verdict: 'merged',
    merged: [{ sheet: 'Plan', area: areaOf('B2:B3') }],
  });
  // Only one of the merged cells is read.
  expect((await explainedAt(host, 'Plan', 'E2')).finding).toMatchObject({ verdict: 'well' });
});

test('a name that Excel does not know need not be our function', async () => {
  await typed(host, 'Plan', { E1: '=SDG.COVERAGE(B1:B3)*Faktor' });
  expect((await explainedAt(host, 'Plan', 'E1')).finding).toEqual({ kind: 'unknown-name' });
});

test('a date may have been a code', async () => {
  await typed(host, 'Plan', { A9: 46237 });
  expect((await explainedAt(host, 'Plan', 'A9')).finding).toEqual({ kind: 'no-formula' });
  host.model.sheet('Plan')?.setNumberFormat(areaOf('A9'), 'd-mmm');
  expect((await explainedAt(host, 'Plan', 'A9')).finding).toEqual({
    kind: 'no-formula',
    code: '3.8',
  });
});

test('what Excel shows and what the function answers now may differ, either way', async () => {
  await typed(host, 'Plan', { E1: '=SDG.COVERAGE(B1:B3)' });
  const { finding } = await explainedAt(host, 'Plan', 'E1');
  if (finding.kind !== 'calls') throw new Error(finding.kind);
  // Excel has not called the function again yet.
  const answer = async () => ({ kind: 'result', cells: [[0.5]], errors: [] }) as const;
  const told = await explainCell({ ...OUR_FUNCTIONS, answer });
  expect(told.ok && told.value.finding).toMatchObject({ verdict: 'outdated' });
  await typed(host, 'Plan', { B2: 'x' });
  const stale = await explainCell({ ...OUR_FUNCTIONS, answer });
  expect(stale.ok && stale.value.finding).toMatchObject({ verdict: 'outdated' });
});

test('while a cell that it reads is selected, the formula stays explained, until it is another', async () => {
  await typed(host, 'Plan', { E1: '=SDG.COVERAGE(B1:B3)', B2: 'x' });
  const before = await explainedAt(host, 'Plan', 'E1');
  const { id = '' } = host.model.sheet('Plan') ?? {};
  const at = async (address: string) => {
    host.model.select(id, areaOf(address));
    const read = await explainCell(OUR_FUNCTIONS, before);
    if (!read.ok) throw new Error(read.problem.kind);
    const { cell, isAway, finding } = read.value;
    return [
      cell.row,
      cell.column,
      isAway,
      finding.kind === 'calls' ? finding.verdict : finding.kind,
    ];
  };
  expect(await at('B2')).toEqual([0, 4, true, 'problem']);
  await typed(host, 'Plan', { B2: 'P' });
  expect(await at('B2')).toEqual([0, 4, true, 'well']);
  expect(await at('B7')).toEqual([6, 1, false, 'no-formula']);
  await typed(host, 'Plan', { E1: 'gone' });
  expect(await at('B2')).toEqual([1, 1, false, 'no-formula']);
});

test('nothing is written, a cell without a formula of ours takes one request, a formula two more', async () => {
  await typed(host, 'Plan', { E1: '=SDG.COVERAGE(B1:B3,A1:A3)' });
  const before = host.snapshot();
  let from = host.requests.length;
  await explainedAt(host, 'Plan', 'A1');
  expect(host.requests.length - from).toBe(1);
  from = host.requests.length;
  await explainedAt(host, 'Plan', 'E1');
  // The client takes the question for merged cells for a write; it is asked where some are empty.
  expect(host.requests.slice(from).filter(({ writes }) => writes)).toHaveLength(1);
  await typed(host, 'Plan', { B3: 'T' });
  const filled = host.requests.length;
  await explainedAt(host, 'Plan', 'E1');
  expect(host.requests.slice(filled).some(({ writes }) => writes)).toBe(false);
  await typed(host, 'Plan', { B3: '' });
  from += host.requests.length - filled;
  expect(host.requests.length - from).toBeLessThanOrEqual(5);
  expect({ ...host.snapshot(), activeSheetId: '' }).toEqual({ ...before, activeSheetId: '' });
});

test('whichever request Excel refuses, that is said, and nothing is changed', async () => {
  host.model.setName({ name: 'Ratings', formula: '=Plan!$B$1:$B$3' });
  await typed(host, 'Plan', { E1: '=SDG.COVERAGE(Ratings,A1#)' });
  await explainedAt(host, 'Plan', 'E1');
  const before = host.snapshot();
  for (let request = 1; ; request += 1) {
    host.quirks.fail = { request: host.requests.length + request, code: 'HostIsBusy' };
    const outcome = await explainCell(OUR_FUNCTIONS);
    expect(host.snapshot()).toEqual(before);
    if (outcome.ok) {
      expect(request).toBeGreaterThan(3);
      return;
    }
    expect(outcome.problem).toEqual({ kind: 'busy' });
  }
});

test('in Excel 2021, and where cells of several areas are selected, the active cell counts', async () => {
  const old = await startHost({ ...builtFunctions('en'), quirks: { excel: '2021', blanks: 0 } });
  Object.assign(globalThis, { Excel: old.Excel, Office: old.Office });
  await typed(old, 'Plan', { B1: [['T'], ['x']], E1: '=SDG.RATING(B1:B2)' });
  const { id = '' } = old.model.sheet('Plan') ?? {};
  old.model.activate(id);
  old.model.select(id, areaOf('E2:E5'), areaOf('G1'));
  const read = await explainCell(OUR_FUNCTIONS);
  expect(read.ok && [read.value.active, read.value.cell.row]).toEqual([{ row: 1, column: 4 }, 0]);
});
