import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { QuietNote } from '../shared/QuietNote';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/**
 * A button that opens the system's file dialog. Files can also be dropped anywhere on the pane
 * while the task is shown, so that the browser does not open one that misses the button.
 */
export function FileChoice(props: {
  readonly shown: boolean;
  readonly label: string;
  readonly onChoose: (files: readonly File[]) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const { shown, onChoose } = props;
  useEffect(() => {
    if (!shown) return;
    const onDragOver = (event: DragEvent) => event.preventDefault();
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length > 0) onChoose(dropped);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [shown, onChoose]);
  return (
    <div className={styles.zone}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xlsm"
        aria-label={props.label}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          // So that the same file can be selected again after it was corrected.
          target.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>{props.label}</Button>
      <QuietNote as="span">{t('combine.files.drop')}</QuietNote>
    </div>
  );
}
