import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BareList } from '../shared/BareList';
import { QuietNote } from '../shared/QuietNote';
import { useCombineStyles } from './use-combine-styles';

/** Number shown at first: fifty raters make 1,225 pairs. The log has all of them. */
const PORTION = 10;

export interface MoreListItem {
  readonly key: string;
  readonly title: readonly string[];
  /** At the end of the first line. */
  readonly figure?: string;
  readonly lines: readonly string[];
}

/** A long list, shown in portions; only what is shown is put into words. */
export function MoreList<T>(props: {
  readonly items: readonly T[];
  readonly tell: (item: T) => MoreListItem;
}) {
  const styles = useCombineStyles();
  const { t } = useTranslation();
  const [most, setMost] = useState(PORTION);
  const left = props.items.length - most;
  return (
    <>
      <BareList className={styles.list}>
        {props.items.slice(0, most).map((item) => {
          const { key, title, figure, lines } = props.tell(item);
          return (
            <li key={key}>
              <span className={styles.line}>
                <span className={`${styles.wide} ${styles.strong}`}>
                  {title.map((part, index) => (
                    // Neighbouring names each keep their own direction.
                    <bdi key={part}>{index > 0 ? `${t('common.separator')}${part}` : part}</bdi>
                  ))}
                </span>
                {figure && <span className={styles.strong}>{figure}</span>}
              </span>
              {lines.map((line) => (
                <QuietNote as="span" key={line}>
                  {line}
                </QuietNote>
              ))}
            </li>
          );
        })}
      </BareList>
      {left > 0 && (
        <div>
          <Link as="button" onClick={() => setMost(most + 5 * PORTION)}>
            {t('results.more', { count: left })}
          </Link>
        </div>
      )}
    </>
  );
}
