import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  report: {
    boxSizing: 'border-box',
    display: 'block',
    width: '100%',
    margin: `${tokens.spacingVerticalS} 0`,
    padding: tokens.spacingHorizontalS,
    resize: 'vertical',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** A report for those who maintain the add-in, which can be read before it is copied. */
export function CopyableReport({ report }: { readonly report: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<'copied' | 'byHand'>();
  const onCopy = () => {
    field.current?.select();
    // The newer method needs a permission that a page in Excel's frame does not have.
    setSaid(document.execCommand('copy') ? 'copied' : 'byHand');
  };
  return (
    <>
      <textarea
        ref={field}
        readOnly
        dir="ltr"
        lang="en"
        rows={4}
        aria-label={t('app.fault.report')}
        className={styles.report}
        value={report}
      />
      <Button size="small" onClick={onCopy}>
        {t('app.fault.copy')}
      </Button>{' '}
      <span role="status">{said && t(`app.fault.${said}`)}</span>
    </>
  );
}
