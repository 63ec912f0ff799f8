import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../workbook/check/finding';
import { BareList } from '../shared/BareList';
import { Heading } from '../shared/Heading';
import { QuietNote } from '../shared/QuietNote';
import { FindingLine } from './FindingLine';
import type { FindingGroupData } from './group-findings';

/** Lines shown at first: a pasted column may have hundreds of the same kind. */
const FIRST = 8;

/** One kind of finding: what it means and what to do, then each place. */
export function FindingGroup(props: {
  readonly group: FindingGroupData;
  readonly chosen: ReadonlyMap<Finding, number>;
  readonly onChoose: (finding: Finding, fix: number | undefined) => void;
  readonly onShow: (finding: Finding) => void;
}) {
  const { t } = useTranslation();
  const { kind, findings } = props.group;
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <section>
      <Heading>
        {t(`check.kinds.${kind}.title`)} ({findings.length})
      </Heading>
      <QuietNote>{t(`check.kinds.${kind}.text`)}</QuietNote>
      <BareList above="S">
        {shown.map((finding) => (
          <FindingLine
            key={`${finding.sheetId} ${finding.area.row} ${finding.area.column}`}
            finding={finding}
            chosen={props.chosen.get(finding)}
            onChoose={(fix) => props.onChoose(finding, fix)}
            onShow={() => props.onShow(finding)}
          />
        ))}
      </BareList>
      {shown.length < findings.length && (
        <Link as="button" onClick={() => setAll(true)}>
          {t('results.more', { count: findings.length - shown.length })}
        </Link>
      )}
    </section>
  );
}
