import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FunctionProblem } from '../../functions/function-problem';
import type { CallExplained, Cause, Explained } from '../../tasks/explain/call-explained';
import { BareList } from '../shared/BareList';
import { isolated } from '../shared/isolated';
import { GoTo, type OnShow } from './GoTo';
import { useMessages } from './use-messages';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: 'anywhere' },
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/**
 * What is wrong in a call, or in the part of its result that is explained.
 *
 *     explainedOf(call)?.problem //=> { problem: 'not-a-rating', … }
 */
export function explainedOf<P>({ outcome }: CallExplained<P>): Explained<P> | undefined {
  if (outcome.kind === 'problem') return outcome;
  return outcome.kind === 'result' ? outcome.error : undefined;
}

/** What one function says, with links to the cells that cause it. */
export function CallProblem(props: {
  readonly call: CallExplained<FunctionProblem>;
  readonly onShow: OnShow;
}) {
  const styles = useStyles();
  const messageOf = useMessages();
  const { call, onShow } = props;
  const found = explainedOf(call);
  if (!found) return null;
  return (
    <>
      <p className={styles.text}>{messageOf(found.problem)}</p>
      {found.causes.length > 0 && (
        <BareList above="XS" className={styles.list}>
          {found.causes.map((cause, index) => (
            <li key={index}>
              <CauseItem cause={cause} onShow={onShow} />
            </li>
          ))}
        </BareList>
      )}
    </>
  );
}

function CauseItem(props: { readonly cause: Cause<FunctionProblem>; readonly onShow: OnShow }) {
  const { t } = useTranslation();
  const { cause, onShow } = props;
  if (cause.kind === 'cells') return <GoTo place={cause} onShow={onShow} />;
  if (cause.kind === 'formula')
    return <>{t('explain.inFormula', { text: isolated(cause.text) })}</>;
  return (
    <>
      {t('explain.within', { call: isolated(cause.call.text) })}
      <CallProblem call={cause.call} onShow={onShow} />
    </>
  );
}
