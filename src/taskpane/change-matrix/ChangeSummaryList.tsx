import { makeStyles, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ChangeSummary } from '../../workbook/change/plan';
import { Lead } from '../shared/Lead';
import { Notice } from '../shared/Notice';
import type { PlannedChange } from '../../tasks/change-matrix/plan-change';

const useStyles = makeStyles({
  summary: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
});

/** What will change, and what the user should know about it. */
export function ChangeSummaryList({ planned }: { readonly planned: PlannedChange }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { change, request } = planned;
  const { summary } = change;
  const lines = changeLines(t, summary);
  const notes = changeNotes(t, summary, {
    from: request.before.words.no,
    to: request.after.words.no,
  });
  if (summary.isNothing) {
    return <Lead>{t('changeMatrix.summary.nothing')}</Lead>;
  }
  return (
    <div className={styles.summary}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {notes.length > 0 && (
        <Notice intent="info" title={t('changeMatrix.notes.title')}>
          <ul className={styles.list}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/**
 * One line per effect of a change.
 *
 *     changeLines(t, summary) //=> ['Targets added: 43', 'Ratings kept: 126']
 */
export function changeLines(t: TFunction, summary: ChangeSummary): readonly string[] {
  const number = (count: number) => ({ number: count });
  return [
    ...(summary.added.length > 0
      ? [t('changeMatrix.summary.added', { names: summary.added.join(', ') })]
      : []),
    ...summary.renamed.map((names) => t('changeMatrix.summary.renamed', { ...names })),
    ...(summary.detailed.length > 0
      ? [t('changeMatrix.summary.details', { names: summary.detailed.join(', ') })]
      : []),
    ...(summary.isReordered ? [t('changeMatrix.summary.reordered')] : []),
    ...(summary.formulasFollow > 0
      ? [t('changeMatrix.summary.follow', number(summary.formulasFollow))]
      : []),
    ...summary.removed.map(({ name, ratings }) =>
      t('changeMatrix.summary.removed', { name, number: ratings }),
    ),
    ...(summary.targetsAdded > 0
      ? [t('changeMatrix.summary.targetsAdded', number(summary.targetsAdded))]
      : []),
    ...(summary.targetsRemoved > 0
      ? [t('changeMatrix.summary.targetsRemoved', number(summary.targetsRemoved))]
      : []),
    ...(summary.setAside.length > 0
      ? [t('changeMatrix.summary.setAside', number(summary.setAside.length))]
      : []),
    ...(summary.textsChanged > 0
      ? [t('changeMatrix.summary.texts', number(summary.textsChanged))]
      : []),
    ...(summary.results.length > 0
      ? [
          t('changeMatrix.summary.results', {
            names: summary.results.map(({ sheet }) => sheet).join(t('common.separator')),
          }),
        ]
      : []),
    ...(summary.hasOtherWords ? [t('changeMatrix.summary.words')] : []),
    t('changeMatrix.summary.kept', number(summary.ratingsKept)),
  ];
}

/** What a change does not affect, or cannot do. */
export function changeNotes(
  t: TFunction,
  summary: ChangeSummary,
  no: { readonly from: string; readonly to: string },
): readonly string[] {
  const { textsKept, wordsKept, formulasKept, formulasLeft } = summary;
  return [
    ...(textsKept > 0 ? [t('changeMatrix.notes.textsKept', { number: textsKept })] : []),
    ...(wordsKept.length > 0
      ? [t('changeMatrix.notes.wordsKept', { words: wordsKept.join(t('common.separator')) })]
      : []),
    ...(formulasKept > 0 ? [t('changeMatrix.notes.formulasKept', { number: formulasKept })] : []),
    ...(summary.isAtEdge ? [t('changeMatrix.notes.edge')] : []),
    ...(summary.isReordered ? [t('changeMatrix.notes.moved')] : []),
    ...(formulasLeft.length > 0
      ? [t('changeMatrix.notes.left', { cells: listed(formulasLeft, t('common.separator')) })]
      : []),
    ...(summary.removed.length > 0 ? [t('changeMatrix.notes.deleted')] : []),
    ...(summary.resultsLeft.length > 0
      ? [
          t('changeMatrix.notes.results', {
            names: summary.resultsLeft.join(t('common.separator')),
          }),
        ]
      : []),
    ...(summary.hasOtherNo ? [t('changeMatrix.notes.otherNo', { ...no })] : []),
    ...(summary.hasUnreadRules ? [t('changeMatrix.notes.unreadRules', { ...no })] : []),
    ...(summary.isTurned ? [t('changeMatrix.notes.turned')] : []),
  ];
}

/** Places shown of a long list; their number follows. */
const MOST_PLACES = 20;

function listed(places: readonly string[], separator: string): string {
  const more = places.length - MOST_PLACES;
  return (
    places.slice(0, MOST_PLACES).join(separator) + (more > 0 ? `${separator}… (+${more})` : '')
  );
}
