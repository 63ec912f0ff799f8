import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortableRequest } from '../../tasks/portable/portable';
import type { ScreenProps } from '../shell/screens';
import { Group } from '../shared/Group';
import { Lead } from '../shared/Lead';
import { Notice } from '../shared/Notice';
import { Page } from '../shared/Page';
import { Problem } from '../shared/Problem';
import { ShowNotice } from '../shared/ShowNotice';
import { useShow } from '../shared/use-show';
import { Working } from '../shared/Working';
import { CopyPreview } from './CopyPreview';
import { LeftBehind } from './LeftBehind';
import { RestoredNotice } from './RestoredNotice';
import { usePortable } from './use-portable';

const WANTED = ['live', 'values'] as const;
const PARTS = ['workbook', 'sheet', 'selection'] as const;

const useStyles = makeStyles({
  advice: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { marginBottom: tokens.spacingVerticalS },
});

/** Results are shown below the choices, which is out of sight in a narrow pane. */
function intoView(preview: HTMLElement | null): void {
  preview?.scrollIntoView({ block: 'start' });
}

/** Makes a workbook that every Excel can calculate, and restores SDG formulas. */
export default function PortableScreen(_: ScreenProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [wish, setWish] = useState<PortableRequest>({ wanted: 'live', part: 'workbook' });
  const show = useShow();
  const { copy, operation, preview, make, restore, forget, cancel, dismiss } = usePortable();
  const working = operation.state === 'working';
  const done = operation.state === 'done' ? operation.outcome : undefined;
  const isReady = copy !== undefined && copy.plan.outcomes.length > 0;

  const choose = (part: Partial<PortableRequest>) => {
    setWish({ ...wish, ...part });
    forget();
  };
  const onShow = (sheet: string, row: number, column: number) =>
    show.show(sheet, [{ row, column, rows: 1, columns: 1 }]);

  return (
    <Page
      title={t('portable.title')}
      lead={t('portable.lead')}
      actions={
        <>
          {operation.state === 'working' && (
            <Working
              label={t(operation.step === 'writing' ? 'portable.making' : 'portable.reading')}
              onCancel={operation.step === 'writing' ? undefined : cancel}
              cancelling={operation.cancelling}
            />
          )}
          {done?.ok && done.value.kind === 'made' && (
            <Notice
              intent="success"
              title={t('portable.made.title', { number: done.value.copy.plan.outcomes.length })}
              actions={
                <Button size="small" onClick={() => void restore()}>
                  {t('portable.restore.button')}
                </Button>
              }
              onDismiss={dismiss}
            >
              {t('portable.made.text', { sheet: done.value.copy.plan.helperSheet?.name ?? '' })}
            </Notice>
          )}
          {done?.ok && done.value.kind === 'restored' && (
            <RestoredNotice
              back={done.value.back}
              restored={done.value.restored}
              onDismiss={dismiss}
            />
          )}
          {done && !done.ok && <Problem problem={done.problem} writing onDismiss={dismiss} />}
          {isReady && (
            <Button
              appearance="primary"
              disabledFocusable={working}
              onClick={() => void make(copy)}
            >
              {t('portable.make')}
            </Button>
          )}
          <Button
            appearance={isReady ? 'secondary' : 'primary'}
            disabledFocusable={working}
            onClick={() => void preview(wish)}
          >
            {t(copy ? 'portable.previewAgain' : 'portable.preview')}
          </Button>
        </>
      }
    >
      <p className={styles.advice}>{t('portable.advice')}</p>
      <Group title={t('portable.wanted.title')}>
        <RadioGroup
          value={wish.wanted}
          onChange={(_, { value }) => choose({ wanted: value as PortableRequest['wanted'] })}
        >
          {WANTED.map((wanted) => (
            <Radio
              key={wanted}
              value={wanted}
              label={
                <>
                  {t(`portable.wanted.${wanted}`)}
                  <Lead as="span">{t(`portable.wanted.${wanted}Text`)}</Lead>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Group>
      <Field label={t('portable.part.title')}>
        <Select
          value={wish.part}
          onChange={(_, { value }) => choose({ part: value as PortableRequest['part'] })}
        >
          {PARTS.map((part) => (
            <option key={part} value={part}>
              {t(`portable.part.${part}`)}
            </option>
          ))}
        </Select>
      </Field>
      <ShowNotice show={show} />
      {copy && (
        <div ref={intoView} className={styles.preview}>
          <CopyPreview copy={copy} onShow={onShow} />
        </div>
      )}
      <Group title={t('portable.restore.title')}>
        <Lead className={styles.text}>{t('portable.restore.text')}</Lead>
        <Button size="small" disabledFocusable={working} onClick={() => void restore()}>
          {t('portable.restore.button')}
        </Button>
      </Group>
      {done?.ok && done.value.kind === 'restored' && (
        <LeftBehind back={done.value.back} onShow={onShow} />
      )}
    </Page>
  );
}
