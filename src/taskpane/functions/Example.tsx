import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import {
  insertFormula,
  type FormulaInsertion,
  type TakenCell,
} from '../../excel/operations/insert-formula';
import type { Outcome } from '../../excel/door/outcome';
import type { FunctionReference } from '../../functions/function-reference';
import { Heading } from '../shared/Heading';
import { Lead } from '../shared/Lead';
import { Problem } from '../shared/Problem';
import { useOperation } from '../shared/use-operation';
import { Working } from '../shared/Working';
import { ExampleResult } from './ExampleResult';
import { InsertionNotice } from './InsertionNotice';

const useStyles = makeStyles({
  example: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  formula: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    textAlign: 'start',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  insert: { alignSelf: 'start' },
});

/** A formula to try, its result, and a button that inserts it into the sheet. */
export function Example(props: {
  readonly name: string;
  readonly example: FunctionReference['examples'][number];
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { formula, result } = props.example;
  const { operation, run, dismiss } = useOperation<Outcome<FormulaInsertion>>();
  const insert = (agreed?: TakenCell) => void run(() => insertFormula(formula, agreed));
  const working = operation.state === 'working';

  return (
    <div className={styles.example}>
      <Heading level={3}>{t('functions.example')}</Heading>
      <code dir="ltr" className={styles.formula}>
        {formula}
      </code>
      <Lead>{t('functions.gives')}</Lead>
      <ExampleResult name={props.name} result={result} />
      <Button className={styles.insert} disabledFocusable={working} onClick={() => insert()}>
        {t('functions.insert')}
      </Button>
      {working && <Working label={t('functions.inserting')} />}
      {operation.state === 'done' &&
        (operation.outcome.ok ? (
          <InsertionNotice
            insertion={operation.outcome.value}
            onReplace={insert}
            onDismiss={dismiss}
          />
        ) : (
          <Problem problem={operation.outcome.problem} writing onDismiss={dismiss} />
        ))}
    </div>
  );
}
