import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditsMade } from '../../excel/operations/edit-cells';
import { success, type Outcome } from '../../excel/door/outcome';
import { check, fixFindings, undoFixes, type Checked, type Fixed } from '../../tasks/check';
import { fixesOf, hasSafeFix, type Finding } from '../../workbook/check/finding';
import type { ScreenProps } from '../shell/screens';
import { Lead } from '../shared/Lead';
import { Notice } from '../shared/Notice';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { ShowNotice } from '../shared/ShowNotice';
import { useShow } from '../shared/use-show';
import { useOperation } from '../shared/use-operation';
import { Working } from '../shared/Working';
import { FindingGroup } from './FindingGroup';
import { groupFindings } from './group-findings';
import { WhatWasRead } from './WhatWasRead';

/** What was done last, and what can be undone. */
type Done =
  | { readonly kind: 'checked' }
  | { readonly kind: 'fixed'; readonly made: EditsMade }
  | { readonly kind: 'undone' };

/**
 * Searches the whole workbook for anything that would make its figures wrong, and fixes what is
 * safe.
 */
export default function CheckScreen(_: ScreenProps) {
  const { t } = useTranslation();
  const [checked, setChecked] = useState<Checked>();
  // How each finding is to be fixed: the index of the fix, by finding.
  const [chosen, setChosen] = useState<ReadonlyMap<Finding, number>>(new Map());
  const { operation, run, cancel, dismiss } = useOperation<Outcome<Done>>();
  const show = useShow();
  const working = operation.state === 'working';
  const fixes = [...chosen].flatMap(([finding, index]) => fixesOf(finding)[index] ?? []);

  const findings = checked?.findings;
  const tell = (found: Checked | undefined) => {
    setChecked(found);
    // Safe fixes are preselected; the others are for the user to choose.
    const safe = (found?.findings ?? []).filter(hasSafeFix);
    setChosen(new Map(safe.map((finding) => [finding, 0])));
  };
  const onCheck = () =>
    run(async ({ signal }) => {
      const found = await check(signal);
      if (!found.ok) return found;
      tell(found.value);
      return success({ kind: 'checked' });
    });
  const write = (work: (signal: AbortSignal) => Promise<Outcome<Fixed>>) =>
    run(async ({ signal }) => {
      const outcome = await work(signal);
      if (!outcome.ok) return outcome;
      const { checked: left, made } = outcome.value;
      tell(left);
      return success<Done>(made ? { kind: 'fixed', made } : { kind: 'undone' });
    });
  const onFix = () => write((signal) => fixFindings(fixes, signal));
  const onUndo = (made: EditsMade) => write((signal) => undoFixes(made, signal));
  const onChoose = (finding: Finding, fix: number | undefined) => {
    const next = new Map(chosen);
    if (fix === undefined) next.delete(finding);
    else next.set(finding, fix);
    setChosen(next);
  };
  const done = operation.state === 'done' ? operation.outcome : undefined;

  return (
    <Page
      title={t('check.title')}
      lead={t('check.lead')}
      actions={
        <>
          {operation.state === 'working' && (
            <Working
              label={t('check.working')}
              onCancel={cancel}
              cancelling={operation.cancelling}
            />
          )}
          {done?.ok && done.value.kind === 'fixed' && (
            <FixedNotice made={done.value.made} onUndo={onUndo} onDismiss={dismiss} />
          )}
          {done?.ok && done.value.kind === 'undone' && (
            <Notice intent="success" title={t('check.undone.title')} onDismiss={dismiss}>
              {t('check.undone.text')}
            </Notice>
          )}
          {done && !done.ok && <Problem problem={done.problem} writing onDismiss={dismiss} />}
          {fixes.length > 0 && (
            <Button appearance="primary" disabledFocusable={working} onClick={() => void onFix()}>
              {t('check.fix', { count: fixes.length })}
            </Button>
          )}
          <Button
            appearance={fixes.length > 0 ? 'secondary' : 'primary'}
            disabledFocusable={working}
            onClick={() => void onCheck()}
          >
            {t(findings ? 'check.again' : 'check.start')}
          </Button>
        </>
      }
    >
      <ShowNotice show={show} />
      {findings && (
        <Lead role="status">
          {findings.length === 0 ? t('check.fine') : t('check.found', { count: findings.length })}
        </Lead>
      )}
      {checked && <WhatWasRead matrices={checked.matrices} />}
      {groupFindings(findings ?? []).map((group) => (
        <FindingGroup
          key={group.kind}
          group={group}
          chosen={chosen}
          onChoose={onChoose}
          onShow={({ sheetId, area }) => show.show(sheetId, [area])}
        />
      ))}
    </Page>
  );
}

function FixedNotice(props: {
  readonly made: EditsMade;
  readonly onUndo: (made: EditsMade) => Promise<void>;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Notice
      intent="success"
      title={t('check.fixed.title', { count: props.made.edits.length })}
      actions={
        <Button size="small" onClick={() => void props.onUndo(props.made)}>
          {t('check.fixed.undo')}
        </Button>
      }
      onDismiss={props.onDismiss}
    >
      {t('check.fixed.text')}
    </Notice>
  );
}
