import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReferenceFailed } from '../functions/ReferenceFailed';
import { useReference } from '../functions/use-reference';
import type { ScreenProps } from '../shell/screens';
import { Lead } from '../shared/Lead';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { ShowNotice } from '../shared/ShowNotice';
import { useShow } from '../shared/use-show';
import { Working } from '../shared/Working';
import { FormulaGroup } from './FormulaGroup';
import { groupFormulas } from './group-formulas';
import { RepairNotice } from './RepairNotice';
import { useRepair } from './use-repair';

/** Finds formulas of ours whose functions Excel does not recognise, and enters them again. */
export default function RepairScreen(_: ScreenProps) {
  const { t } = useTranslation();
  const reference = useReference();
  const names = reference.state === 'ready' ? reference.functions : [];
  const { plan, written, operation, onSearch, onEnter, onUndo, cancel, dismiss } = useRepair(
    new Set(names.map(({ name }) => `SDG.${name}`)),
  );
  const [withHidden, setWithHidden] = useState(true);
  const show = useShow();
  const working = operation.state === 'working';
  const all = plan?.entries ?? [];
  const entries = withHidden ? all : all.filter(({ cause }) => cause !== 'hides-errors');
  const done = operation.state === 'done' ? operation.outcome : undefined;

  return (
    <Page
      title={t('repair.title')}
      lead={t('repair.lead')}
      actions={
        <>
          {operation.state === 'working' && (
            <Working
              label={t(written ? 'repair.entering' : 'repair.searching')}
              step={written && t('repair.progress', { ...written })}
              onCancel={cancel}
              cancelling={operation.cancelling}
            />
          )}
          {done?.ok && (
            <RepairNotice
              done={done.value}
              onUndo={(made) => void onUndo(made)}
              onDismiss={dismiss}
            />
          )}
          {done && !done.ok && <Problem problem={done.problem} onDismiss={dismiss} />}
          {entries.length > 0 && (
            <Button
              appearance="primary"
              disabledFocusable={working}
              onClick={() => void onEnter(entries)}
            >
              {t('repair.enter', { count: entries.length })}
            </Button>
          )}
          <Button
            appearance={entries.length > 0 ? 'secondary' : 'primary'}
            disabledFocusable={working || reference.state !== 'ready'}
            onClick={() => void onSearch()}
          >
            {t(plan ? 'repair.again' : 'repair.start')}
          </Button>
        </>
      }
    >
      {reference.state === 'failed' && <ReferenceFailed onRetry={reference.retry} />}
      <ShowNotice show={show} />
      {plan && (
        <Lead role="status">
          {all.length + plan.left.length === 0
            ? t('repair.fine')
            : t('repair.found', { count: all.length })}
        </Lead>
      )}
      {plan &&
        groupFormulas(plan).map((group) => (
          <FormulaGroup
            key={`${group.what} ${group.kind}`}
            group={group}
            onShow={({ sheetId, area }) => show.show(sheetId, [area])}
          >
            {group.kind === 'hides-errors' && (
              <Checkbox
                checked={withHidden}
                label={t('repair.withHidden')}
                onChange={(_event, { checked }) => setWithHidden(checked === true)}
              />
            )}
          </FormulaGroup>
        ))}
    </Page>
  );
}
