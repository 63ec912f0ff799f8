import {
  Checkbox,
  Link,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { shown } from '../../assessment/cells';
import { toAddress } from '../../workbook/sheet/address';
import { fixesOf, type Finding } from '../../workbook/check/finding';
import { QuietNote } from '../shared/QuietNote';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  place: { textAlign: 'start', overflowWrap: 'anywhere' },
});

/** One place: its contents, a link to it, and how it can be fixed. */
export function FindingLine(props: {
  readonly finding: Finding;
  readonly chosen: number | undefined;
  readonly onChoose: (fix: number | undefined) => void;
  readonly onShow: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { finding, chosen } = props;
  const fixes = fixesOf(finding);
  const place = `${finding.sheet}!${toAddress(finding.area)}`;
  return (
    <li className={styles.line}>
      <Link as="button" className={styles.place} onClick={props.onShow}>
        {t('results.goTo', { cell: place })}
      </Link>
      <p className={styles.what} dir="auto">
        {whatStandsThere(finding, t('common.separator'))}
      </p>
      {finding.isProtected && 'fixes' in finding && (
        <QuietNote as="span">{t('check.protected')}</QuietNote>
      )}
      {fixes.some(({ isRead }) => isRead) && <QuietNote as="span">{t('check.readers')}</QuietNote>}
      {fixes.length === 1 && (
        <Checkbox
          checked={chosen === 0}
          label={fixLabel(finding, fixes[0]?.becomes ?? '', t)}
          onChange={(_, { checked }) => props.onChoose(checked === true ? 0 : undefined)}
        />
      )}
      {fixes.length > 1 && (
        <Select
          size="small"
          aria-label={t('check.choose', { cell: place })}
          value={chosen === undefined ? '' : String(chosen)}
          onChange={(_, { value }) => props.onChoose(value === '' ? undefined : Number(value))}
        >
          <option value="">{t('check.leave')}</option>
          {fixes.map(({ becomes }, index) => (
            <option key={becomes} value={index}>
              {t('check.becomes', { becomes })}
            </option>
          ))}
        </Select>
      )}
    </li>
  );
}

function whatStandsThere(finding: Finding, separator: string): string {
  switch (finding.kind) {
    case 'target-twice':
      return `${finding.code} × ${finding.times}`;
    case 'missing-targets':
      return finding.codes.join(separator);
    case 'short-range':
      return `${finding.range} → ${finding.whole}`;
    case 'older-catalogue':
      return `${finding.version} → ${finding.newest}`;
    case 'reads-a-fix':
      return `${shown(finding.formula)} (${finding.cell} → ${finding.becomes ?? '?'})`;
    case 'code-as-number':
    case 'code-became-date':
    case 'like-a-formula':
    case 'unknown-code':
    case 'rating-without-code':
    case 'not-a-rating':
    case 'not-yes-or-no':
    case 'rated-but-not-applicable':
      return finding.cell;
  }
}

function fixLabel(finding: Finding, becomes: string, t: TFunction): string {
  return finding.kind === 'like-a-formula' ? t('check.keepText') : t('check.becomes', { becomes });
}
