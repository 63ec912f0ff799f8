import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { BareList } from '../shared/BareList';
import { QuietNote } from '../shared/QuietNote';
import { fileOutcomes } from '../../tasks/combine/file-outcomes';
import { readingOf } from '../../tasks/combine/files';
import { useCombineStyles } from './use-combine-styles';
import type { Files } from './use-files';

/** The selected files with the result of reading each, and the progress. */
export function FileList({ files, remove, clear, cancel }: Files) {
  const styles = useCombineStyles();
  const { t } = useTranslation();
  const reading = readingOf(files);
  const progress = reading && t('combine.files.progress', { ...reading });
  return (
    <>
      <div role="status">{progress}</div>
      {reading && <progress aria-label={progress} max={reading.all} value={reading.done} />}
      <BareList className={styles.list}>
        {files.map((file) => (
          <li key={file.id} className={styles.line}>
            <span className={styles.wide}>
              <bdi>{file.file.name}</bdi>
              {fileOutcomes(t, file, files).map(({ text, isProblem }) => (
                <QuietNote as="span" key={text} className={isProblem ? styles.problem : undefined}>
                  {text}
                </QuietNote>
              ))}
            </span>
            <Button
              size="small"
              appearance="subtle"
              aria-label={t('combine.files.removeOne', { file: file.file.name })}
              onClick={() => remove(file.id)}
            >
              {t('combine.files.remove')}
            </Button>
          </li>
        ))}
      </BareList>
      <div>
        {(reading || files.length > 1) && (
          <Button size="small" onClick={reading ? cancel : clear}>
            {t(reading ? 'progress.cancel' : 'combine.files.clear')}
          </Button>
        )}
      </div>
    </>
  );
}
