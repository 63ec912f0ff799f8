import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { combine } from '../../tasks/combine/combine';
import { readingOf } from '../../tasks/combine/files';
import type { Insertion } from '../../tasks/insert';
import type { EmptyMeaning } from '../../workbook/combine/gather-ratings';
import type { DocumentChoice } from '../../workbook/combine/match-documents';
import {
  CONFLICT_RULES,
  settleConflicts,
  type ConflictRule,
} from '../../workbook/combine/settle-conflicts';
import { MOST_DOCUMENTS } from '../new-matrix/document-problems';
import type { ScreenProps } from '../shell/screens';
import { Page } from '../shared/Page';
import { QuietNote } from '../shared/QuietNote';
import { SheetInsertion } from '../shared/SheetInsertion';
import { firstTextLanguage, officeLanguage } from '../shared/text-language';
import { useOperation } from '../shared/use-operation';
import { Agreement } from './Agreement';
import { compare, movedUp, nameOf, nameProblems, ratersOf } from '../../tasks/combine/raters';
import { Conflicts } from './Conflicts';
import { DocumentMatches } from './DocumentMatches';
import { FileChoice } from './FileChoice';
import { FileList } from './FileList';
import { RaterList } from './RaterList';
import { Step } from './Step';
import { useCombineStyles } from './use-combine-styles';
import { useFiles } from './use-files';

const EMPTY_MEANINGS: readonly EmptyMeaning[] = ['nothing', 'none'];

/** Combines the matrices of several files into one, on a new sheet, with a log. */
export default function CombineScreen({ shown, goTo }: ScreenProps) {
  const styles = useCombineStyles();
  const { t, i18n } = useTranslation();
  const chosen = useFiles();
  const { files } = chosen;
  const [taken, setTaken] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [order, setOrder] = useState<readonly string[]>([]);
  const [typedNames, setTypedNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [choices, setChoices] = useState<ReadonlyMap<string, DocumentChoice>>(new Map());
  const [empty, setEmpty] = useState<EmptyMeaning>('nothing');
  const [rule, setRule] = useState<ConflictRule>('best');
  const insertion = useOperation<Insertion>();
  const { operation, run } = insertion;
  const working = operation.state === 'working';

  const reading = readingOf(files);
  const raters = useMemo(() => ratersOf(files, taken, order), [files, taken, order]);
  const isReading = reading !== undefined;
  // Not after every file that is read: fifty of them would be compared fifty times.
  const compared = useMemo(() => {
    const matrices = raters.filter(({ isTaken }) => isTaken).map(({ matrix }) => matrix);
    return isReading || matrices.length === 0
      ? undefined
      : { matrices, ...compare(matrices, choices, empty) };
  }, [isReading, raters, choices, empty]);
  const settled = useMemo(
    () => compared && settleConflicts(compared.gathered, rule),
    [compared, rule],
  );
  const names = raters.filter(({ isTaken }) => isTaken).map((rater) => nameOf(rater, typedNames));
  const problems = nameProblems(raters, typedNames);
  const tooMany = (compared?.columns.length ?? 0) > MOST_DOCUMENTS;
  const isReady = compared !== undefined && !tooMany && problems.size === 0;

  const onMoveUp = (id: string) => setOrder(movedUp(raters, id));
  const onCombine = async () => {
    if (!compared || !settled || !isReady) return;
    const { matrices, gathered, agreement } = compared;
    const language = firstTextLanguage(i18n.language, officeLanguage());
    await run((progress) =>
      combine(
        { raters: matrices, names, gathered, settled, agreement, rule, empty, files, language },
        { words: i18n, progress },
      ),
    );
  };

  return (
    <Page
      title={t('combine.title')}
      lead={t('combine.lead')}
      actions={
        <>
          <SheetInsertion
            insertion={insertion}
            working={t('combine.working')}
            title={t('combine.done.title')}
            text={({ sheet, companions }) =>
              t('combine.done.text', { sheet, log: companions?.[0]?.sheet ?? '' })
            }
            actions={
              <Button size="small" onClick={() => goTo('results')}>
                {t('matrix.created.action')}
              </Button>
            }
          />
          <div role="status">
            {tooMany && (
              <QuietNote className={styles.problem}>
                {t('combine.tooMany', {
                  number: compared?.columns.length ?? 0,
                  most: MOST_DOCUMENTS,
                })}
              </QuietNote>
            )}
            {compared && !tooMany && (
              <QuietNote>
                {t('combine.size', {
                  raters: compared.matrices.length,
                  documents: compared.columns.length,
                  targets: compared.gathered.targets.length,
                })}
              </QuietNote>
            )}
          </div>
          <Button
            appearance="primary"
            disabledFocusable={working || !isReady}
            onClick={() => void onCombine()}
          >
            {t('combine.combine')}
          </Button>
        </>
      }
    >
      <Step number={1} title={t('combine.files.title')}>
        <FileChoice
          shown={shown}
          label={t(files.length === 0 ? 'combine.files.choose' : 'combine.files.more')}
          onChoose={chosen.add}
        />
        {files.length > 0 && <FileList {...chosen} />}
      </Step>
      {raters.length > 0 && (
        <Step number={2} title={t('combine.raters.title')} note={t('combine.raters.note')}>
          <RaterList
            raters={raters}
            names={typedNames}
            problems={problems}
            onTake={(id, isTaken) => setTaken(new Map(taken).set(id, isTaken))}
            onRename={(id, name) => setTypedNames(new Map(typedNames).set(id, name))}
            onMoveUp={onMoveUp}
          />
        </Step>
      )}
      {compared && settled && (
        <>
          <Step number={3} title={t('combine.documents.title')} note={t('combine.documents.note')}>
            <DocumentMatches
              documents={compared.documents}
              choices={choices}
              onChoose={(key, choice) => setChoices(new Map(choices).set(key, choice))}
            />
          </Step>
          <Step number={4} title={t('combine.empty.title')}>
            <RadioGroup
              aria-label={t('combine.empty.title')}
              value={empty}
              onChange={(_, { value }) => setEmpty(value as EmptyMeaning)}
            >
              {EMPTY_MEANINGS.map((meaning) => (
                <Radio key={meaning} value={meaning} label={t(`combine.empty.${meaning}`)} />
              ))}
            </RadioGroup>
          </Step>
          <Step number={5} title={t('combine.conflicts.title')} note={t('combine.conflicts.note')}>
            <QuietNote role="status">
              {t('combine.conflicts.found', { number: settled.conflicts.length })}
            </QuietNote>
            {settled.conflicts.length > 0 && (
              <>
                <RadioGroup
                  aria-label={t('combine.conflicts.rule')}
                  value={rule}
                  onChange={(_, { value }) => setRule(value as ConflictRule)}
                >
                  {CONFLICT_RULES.map((each) => (
                    <Radio key={each} value={each} label={t(`combine.conflicts.${each}`)} />
                  ))}
                </RadioGroup>
                <Conflicts
                  conflicts={settled.conflicts}
                  gathered={compared.gathered}
                  names={names}
                />
              </>
            )}
          </Step>
          {compared.matrices.length > 1 && (
            <Step
              number={6}
              title={t('combine.agreement.title')}
              note={t('combine.agreement.note')}
            >
              {compared.agreement.length === 0 ? (
                <QuietNote>{t('combine.agreement.none')}</QuietNote>
              ) : (
                <Agreement pairs={compared.agreement} names={names} />
              )}
            </Step>
          )}
        </>
      )}
    </Page>
  );
}
