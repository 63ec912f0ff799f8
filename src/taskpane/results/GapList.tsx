import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { memo, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import { Heading } from '../shared/Heading';
import { QuietNote } from '../shared/QuietNote';
import { GAP_KINDS, type Gap } from '../../workbook/figures/gap-list';
import { gapKey, placeOf, stepFrom, type GapPosition } from './gap-position';
import { GapOption } from './GapOption';

const useStyles = makeStyles({
  gaps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  jump: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  list: {
    maxHeight: '360px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  kind: {
    position: 'sticky',
    top: 0,
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** How far each key moves; a step larger than the list goes to its end. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  End: Infinity,
  Home: -Infinity,
};

/**
 * The targets that fall short, to step through: each step selects the target's row on the sheet.
 */
export const GapList = memo(function GapList(props: {
  readonly gaps: readonly Gap[];
  /** Targets' texts appear once they are loaded. */
  readonly texts: CatalogueTexts | undefined;
  readonly onShow: (rows: readonly number[]) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<GapPosition>();
  const { gaps, texts, onShow } = props;
  const place = placeOf(gaps, position);
  const current = gaps[place];
  const optionId = (gap: Gap) => `${id}${gapKey(gap)}`.replace(/[\s:]/g, '-');

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [position]);

  const goTo = (index: number) => {
    const gap = gaps[index];
    if (!gap) return;
    setPosition({ key: gapKey(gap), index });
    onShow(gap.rows);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    goTo(step === undefined ? place : stepFrom(gaps, position, step));
  };

  return (
    <section className={styles.gaps} aria-labelledby={`${id}heading`}>
      <Heading id={`${id}heading`}>{t('results.gaps.title')}</Heading>
      {gaps.length === 0 ? (
        <QuietNote>{t('results.gaps.none')}</QuietNote>
      ) : (
        <>
          <div className={styles.jump}>
            <Button
              size="small"
              disabledFocusable={place === 0}
              onClick={() => goTo(stepFrom(gaps, position, -1))}
            >
              {t('results.gaps.previous')}
            </Button>
            <Button
              size="small"
              disabledFocusable={place === gaps.length - 1}
              onClick={() => goTo(stepFrom(gaps, position, 1))}
            >
              {t('results.gaps.next')}
            </Button>
            <span role="status">
              {current
                ? t('results.gaps.position', {
                    number: place + 1,
                    count: gaps.length,
                    code: current.code,
                  })
                : t('results.gaps.count', { count: gaps.length })}
            </span>
          </div>
          <QuietNote id={`${id}keys`}>{t('results.gaps.keys')}</QuietNote>
          <div
            ref={list}
            role="listbox"
            tabIndex={0}
            aria-labelledby={`${id}heading`}
            aria-describedby={`${id}keys`}
            aria-activedescendant={current && optionId(current)}
            className={styles.list}
            onKeyDown={onKeyDown}
            onClick={({ target }) => {
              const option = target instanceof Element && target.closest('[data-index]');
              if (option) goTo(Number(option.getAttribute('data-index')));
            }}
          >
            {GAP_KINDS.map((kind) => {
              const first = gaps.findIndex((gap) => gap.kind === kind);
              const own = gaps.filter((gap) => gap.kind === kind);
              if (own.length === 0) return null;
              return (
                <div key={kind} role="group" aria-labelledby={`${id}${kind}`}>
                  <div id={`${id}${kind}`} role="presentation" className={styles.kind}>
                    <span>{t(`results.gaps.kind.${kind}`)}</span>
                    <span>{own.length}</span>
                  </div>
                  {own.map((gap, index) => (
                    <GapOption
                      key={gapKey(gap)}
                      id={optionId(gap)}
                      index={first + index}
                      code={gap.code}
                      text={texts?.target(gap.code).text}
                      institution={gap.institution}
                      current={gap === current}
                    />
                  ))}
                </div>
              );
            })}
          </div>
        </>
      )}
    </section>
  );
});
