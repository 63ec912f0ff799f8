import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SCOPE_NAMES, targetsInScope, type ScopeName } from '../../catalogue/scopes';
import { Group } from './Group';
import { Lead } from './Lead';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  count: { color: tokens.colorNeutralForeground1 },
});

/** Which targets count, each choice with its number of targets. */
export function ScopeChoice(props: {
  readonly value: ScopeName;
  readonly onChange: (scope: ScopeName) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Group title={t('scope.title')}>
      <RadioGroup
        value={props.value}
        onChange={(_, { value }) => props.onChange(value as ScopeName)}
      >
        {SCOPE_NAMES.map((scope) => (
          <Radio
            key={scope}
            value={scope}
            label={
              <>
                {/* Keeps "RIA" apart from the number after it in Arabic. */}
                <bdi className={styles.name}>{t(`scope.${scope}.name`)}</bdi>
                <span className={styles.count}>
                  {t('common.separator')}
                  {t('common.targets', { count: targetsInScope(scope).length })}
                </span>
                <Lead as="span">{t(`scope.${scope}.text`)}</Lead>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Group>
  );
}
