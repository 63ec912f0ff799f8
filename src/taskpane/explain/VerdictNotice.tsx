import { useTranslation } from 'react-i18next';
import type { FunctionProblem } from '../../functions/function-problem';
import type { CallExplained, Unreadable } from '../../tasks/explain/call-explained';
import type { CellExplained, Finding, Verdict } from '../../tasks/explain/cell-explained';
import { interfaceTag } from '../../i18n/languages';
import { BareList } from '../shared/BareList';
import { isolated } from '../shared/isolated';
import { Notice, type NoticeProps } from '../shared/Notice';
import { CallProblem, explainedOf } from './CallProblem';
import { GoTo, type OnShow } from './GoTo';
import { cellName } from './names';

const INTENTS: Readonly<Record<Verdict, NoticeProps['intent']>> = {
  well: 'success',
  merged: 'warning',
  problem: 'warning',
  caught: 'warning',
  outdated: 'warning',
  elsewhere: 'info',
  'whole-columns': 'warning',
  lost: 'warning',
  unreadable: 'info',
};

/** What is wrong in the formula itself; all else only Excel can work out. */
const TO_CORRECT: ReadonlySet<Unreadable> = new Set([
  'arguments',
  'no-sheet',
  'several-cells',
  'unknown-function',
  'unknown-reference',
]);

/** More merged cells than these are not listed. */
const MOST_MERGED = 8;

/** How what our functions answer now goes with what Excel shows, and what they say is wrong. */
export function VerdictNotice(props: {
  readonly explained: CellExplained<FunctionProblem>;
  readonly finding: Extract<Finding<FunctionProblem>, { kind: 'calls' }>;
  readonly onShow: OnShow;
}) {
  const { t, i18n } = useTranslation();
  const { explained, finding, onShow } = props;
  const { calls, verdict } = finding;
  const { cell, active } = explained;
  const [first] = calls;
  // The cells of a deleted reference cannot be corrected.
  const wrong = verdict === 'lost' ? [] : calls.filter((call) => explainedOf(call));
  const parts = calls.flatMap(partsOf);
  const canCorrect = parts.every(({ why }) => TO_CORRECT.has(why));
  const isPartly = verdict === 'well' && wrong.length > 0;
  return (
    <Notice
      intent={isPartly ? 'warning' : INTENTS[verdict]}
      title={t(`explain.${isPartly ? 'problem' : verdict}.title`)}
    >
      {verdict === 'outdated' && first
        ? t('explain.outdated.text', { answer: answerOf(first) })
        : verdict === 'unreadable' && canCorrect
          ? t('explain.unreadable.correct')
          : verdict !== 'problem' && !isPartly && t(`explain.${verdict}.text`)}
      {finding.merged && (
        <BareList above="XS">
          {finding.merged.slice(0, MOST_MERGED).map((place, index) => (
            <li key={index}>
              <GoTo place={place} onShow={onShow} />
            </li>
          ))}
        </BareList>
      )}
      {verdict === 'unreadable' && (
        <BareList above="XS">
          {parts.map(({ text, why }, index) => (
            <li key={index}>
              {t('explain.part', { text: isolated(text), why: t(`explain.why.${why}`) })}
            </li>
          ))}
        </BareList>
      )}
      {wrong.map((call, index) => (
        <div key={index}>
          {errorsIn(call)}
          <CallProblem call={call} onShow={onShow} />
        </div>
      ))}
    </Notice>
  );

  /** How many cells of a result show an error, if not all of it is one. */
  function errorsIn({ outcome }: CallExplained<FunctionProblem>) {
    if (outcome.kind !== 'result' || !outcome.error || active) return null;
    const { row, column } = outcome.error;
    const place = { ...cell, row: cell.row + row, column: cell.column + column };
    return t('explain.errors', { count: outcome.errors, cell: isolated(cellName(place)) });
  }

  function answerOf({ outcome }: CallExplained<FunctionProblem>): string {
    if (outcome.kind === 'problem') return t('explain.anError', { error: outcome.error });
    const cells = outcome.kind === 'result' ? outcome.cells : [];
    const [[only] = []] = cells;
    if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return t('explain.manyCells');
    return isolated(
      typeof only === 'number'
        ? new Intl.NumberFormat(`${interfaceTag(i18n.language)}-u-nu-latn`, {
            maximumFractionDigits: 4,
          }).format(only)
        : String(only),
    );
  }
}

function partsOf({ outcome }: CallExplained<FunctionProblem>) {
  return outcome.kind === 'unreadable' ? outcome.parts : [];
}
