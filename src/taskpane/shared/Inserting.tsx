import { useTranslation } from 'react-i18next';
import type { Operation } from './use-operation';
import { Working } from './Working';

/** Progress of an operation that can be cancelled: what is being done, and the way to stop it. */
export function Inserting(props: {
  readonly label: string;
  readonly operation: Operation<unknown>;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { operation } = props;
  if (operation.state !== 'working') return null;
  return (
    <Working
      label={props.label}
      step={operation.step && t(`progress.${operation.step}`)}
      cancelling={operation.cancelling}
      onCancel={props.onCancel}
    />
  );
}
