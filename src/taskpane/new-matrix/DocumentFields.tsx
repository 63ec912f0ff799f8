import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyDocument } from '../../workbook/matrix/policy-document';
import { BareList } from '../shared/BareList';
import { Group } from '../shared/Group';
import { hiddenVisually } from '../shared/hidden-visually';
import { Lead } from '../shared/Lead';
import {
  changeDocuments,
  trimmedName,
  type DocumentAction,
  type DocumentList,
} from './document-list';
import { MOST_DOCUMENTS, type DocumentProblems } from './document-problems';
import { DocumentField, type Part } from './DocumentField';
import { TakeDocuments } from './TakeDocuments';

const useStyles = makeStyles({
  hint: { marginBottom: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalS,
  },
  take: { marginTop: tokens.spacingVerticalM },
  hidden: hiddenVisually,
});

/** The policy documents that become columns: they can be named, added, removed and ordered. */
export function DocumentFields(props: {
  readonly list: DocumentList;
  /** Shown next to the names, once the user has tried to create the matrix. */
  readonly problems: DocumentProblems | undefined;
  /** How often creation was refused; each time the focus moves to the first problem. */
  readonly refusals: number;
  readonly onChange: (list: DocumentList) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { list, problems } = props;
  const root = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  // What gets the focus after lines were moved, added or removed.
  const [focus, setFocus] = useState<{ readonly id: number; readonly part: Part }>();

  useEffect(() => {
    if (!focus) return;
    const part = `[data-document="${focus.id}"] [data-part="${focus.part}"]`;
    root.current?.querySelector<HTMLElement>(part)?.focus();
  }, [focus]);

  useEffect(() => {
    if (props.refusals === 0) return;
    const fields = root.current;
    const wrong = fields?.querySelector<HTMLElement>('input[aria-invalid="true"]');
    (wrong ?? fields?.querySelector('input'))?.focus();
  }, [props.refusals]);

  const change = (action: DocumentAction) => {
    const next = changeDocuments(list, action);
    props.onChange(next);
    return next.lines;
  };
  const nameOf = (id: number) => {
    const place = list.lines.findIndex((line) => line.id === id);
    return trimmedName(list.lines[place]?.name ?? '') || t('matrix.unnamed', { number: place + 1 });
  };

  const add = (below?: number) => {
    change(below === undefined ? { kind: 'add' } : { kind: 'add', below });
    setFocus({ id: list.nextId, part: 'name' });
  };
  const remove = (id: number) => {
    const place = list.lines.findIndex((line) => line.id === id);
    const left = change({ kind: 'remove', id });
    const near = left[Math.min(place, left.length - 1)];
    if (near) setFocus({ id: near.id, part: 'name' });
    setSaid(t('matrix.removed', { name: nameOf(id) }));
  };
  const move = (id: number, by: -1 | 1, part: Part) => {
    const lines = change({ kind: 'move', id, by });
    const number = lines.findIndex((line) => line.id === id) + 1;
    setFocus({ id, part });
    setSaid(t('matrix.moved', { name: nameOf(id), number, count: lines.length }));
  };
  const paste = (id: number, names: readonly string[]) => {
    const lines = change({ kind: 'paste', id, names });
    setFocus({ id: Math.max(...lines.map((line) => line.id)), part: 'name' });
    setSaid(t('matrix.pasted', { count: names.length }));
  };
  const take = (documents: readonly PolicyDocument[]) => {
    change({ kind: 'take', documents });
    setSaid(t('matrix.pasted', { count: documents.length }));
  };
  const named = list.lines.filter(({ name }) => trimmedName(name) !== '').length;

  return (
    <Group title={t('matrix.documents')}>
      <Lead className={styles.hint}>
        {t('matrix.documentsHint')} {t('matrix.keys')}
      </Lead>
      <div ref={root}>
        <BareList as="ol" className={styles.list}>
          {list.lines.map((line, index) => (
            <DocumentField
              key={line.id}
              line={line}
              number={index + 1}
              count={list.lines.length}
              problem={problems?.names.get(line.id)}
              hasYearProblem={problems?.years.has(line.id) ?? false}
              spokenName={nameOf(line.id)}
              onRename={(name) => change({ kind: 'rename', id: line.id, name })}
              onDescribe={(as) => change({ kind: 'describe', id: line.id, as })}
              onPaste={(names) => paste(line.id, names)}
              onAdd={() => add(line.id)}
              onRemove={() => remove(line.id)}
              onMove={(by, part) => move(line.id, by, part)}
            />
          ))}
        </BareList>
        <Button onClick={() => add()}>{t('matrix.add')}</Button>
      </div>
      <div className={styles.take}>
        <TakeDocuments room={MOST_DOCUMENTS - named} onTake={take} />
      </div>
      <div role="status" className={styles.hidden}>
        {said}
      </div>
    </Group>
  );
}
