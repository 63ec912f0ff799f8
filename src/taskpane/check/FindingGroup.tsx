import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../workbook/check/finding';
import { FindingLine } from './FindingLine';
import type { FindingGroupData } from './group-findings';

/** Lines shown at first: a pasted column may bring hundreds of the same. */
const FIRST = 8;

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none' },
});

/** One kind of finding: what it means and what to do, then each place. */
export function FindingGroup(props: {
  readonly group: FindingGroupData;
  readonly chosen: ReadonlyMap<Finding, number>;
  readonly onChoose: (finding: Finding, fix: number | undefined) => void;
  readonly onShow: (finding: Finding) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { kind, findings } = props.group;
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <section>
      <h2 className={styles.heading}>
        {t(`check.kinds.${kind}.title`)} ({findings.length})
      </h2>
      <p className={styles.text}>{t(`check.kinds.${kind}.text`)}</p>
      <ul className={styles.list}>
        {shown.map((finding) => (
          <FindingLine
            key={`${finding.sheetId} ${finding.area.row} ${finding.area.column}`}
            finding={finding}
            chosen={props.chosen.get(finding)}
            onChoose={(fix) => props.onChoose(finding, fix)}
            onShow={() => props.onShow(finding)}
          />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Link as="button" onClick={() => setAll(true)}>
          {t('results.more', { count: findings.length - shown.length })}
        </Link>
      )}
    </section>
  );
}
