import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { QuietNote } from '../shared/QuietNote';

const useStyles = makeStyles({
  option: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: {
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  code: { fontWeight: tokens.fontWeightSemibold },
  text: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  whole: { display: 'block' },
});

/** One gap; the current one shows its whole text. */
export const GapOption = memo(function GapOption(props: {
  readonly id: string;
  /** Its index in the list, which identifies it when it is clicked. */
  readonly index: number;
  readonly code: string;
  readonly text: string | undefined;
  readonly institution: string | undefined;
  readonly current: boolean;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { institution } = props;
  return (
    <div
      role="option"
      id={props.id}
      data-index={props.index}
      aria-selected={props.current}
      className={mergeClasses(styles.option, props.current && styles.current)}
    >
      <span className={mergeClasses(styles.text, props.current && styles.whole)}>
        <span className={styles.code}>{props.code}</span> {props.text}
      </span>
      {institution !== undefined && (
        <QuietNote as="span">{t('results.gaps.institution', { institution })}</QuietNote>
      )}
    </div>
  );
});
