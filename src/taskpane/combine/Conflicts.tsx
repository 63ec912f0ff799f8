import { useTranslation } from 'react-i18next';
import { columnNames } from '../../workbook/combine/combination';
import type { Gathered } from '../../workbook/combine/gather-ratings';
import type { Conflict } from '../../workbook/combine/settle-conflicts';
import { keptInWords, answersInWords } from '../../workbook/combine/conflict-words';
import { verdictWords } from '../../tasks/combine/words';
import { MoreList } from './MoreList';

/** Where raters differ: what each gave, and what will be kept. */
export function Conflicts(props: {
  readonly conflicts: readonly Conflict[];
  readonly gathered: Gathered;
  /** Of the raters. */
  readonly names: readonly string[];
}) {
  const { t } = useTranslation();
  const { conflicts, gathered, names } = props;
  const headings = columnNames({ gathered, names }, t('combine.unnamed'));
  const telling = { names, scale: gathered.scale, words: verdictWords(t) };
  return (
    <MoreList
      items={conflicts}
      tell={(conflict) => {
        const column = conflict.kind === 'applies' ? '' : (headings[conflict.column] ?? '');
        return {
          key: `${conflict.code} ${conflict.kind} ${column}`,
          title: [conflict.code, column].filter(Boolean),
          lines: [
            answersInWords(conflict, telling),
            t('combine.conflicts.kept', { kept: keptInWords(conflict, telling) }),
          ],
        };
      }}
    />
  );
}
