import type { TFunction } from 'i18next';
import { earlierCopyOf } from './raters';
import type { ChosenFile } from './files';

export interface FileOutcome {
  readonly text: string;
  /** The file contributes nothing. */
  readonly isProblem?: boolean;
}

/** What happened to a file, one sentence each; the log repeats them. */
export function fileOutcomes(
  t: TFunction,
  file: ChosenFile,
  files: readonly ChosenFile[],
): readonly FileOutcome[] {
  if (file.state === 'failed') {
    return [{ text: t(`combine.problem.${file.problem}`), isProblem: true }];
  }
  if (file.state !== 'read') return [{ text: t(`combine.files.${file.state}`) }];
  const copy = earlierCopyOf(files, file);
  if (copy)
    return [{ text: t('combine.problem.twice', { file: copy.file.name }), isProblem: true }];
  const number = file.matrices.length;
  const hidden = file.matrices.reduce((sum, { hiddenRows = 0 }) => sum + hiddenRows, 0);
  return [
    number === 0
      ? { text: t('combine.problem.noMatrix'), isProblem: true }
      : { text: t('combine.files.found', { number }) },
    ...file.notes.map((note) => ({ text: t(`combine.notes.${note}`) })),
    ...(hidden > 0 ? [{ text: t('combine.notes.hiddenRows', { number: hidden }) }] : []),
  ];
}
