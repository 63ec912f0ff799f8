import type { TFunction } from 'i18next';
import type english from '../../i18n/en.json';
import type { CombinedWords } from '../../workbook/combine/matrix-plan';
import type { LogWords } from '../../workbook/combine/log/plan';
import type { Combination } from '../../workbook/combine/combination';
import type { RaterAgreement } from '../../workbook/combine/raters/agreement';
import type { LeftOutCell } from '../../workbook/combine/raters/matrix';
import type { VerdictWords } from '../../workbook/combine/conflict-words';
import { formatDay } from '../../i18n/dates';

/** The combined matrix's own words, in addition to those of every matrix. */
export function combinedWords(t: TFunction): CombinedWords {
  return {
    ratedBy: t('combine.sheets.ratedBy'),
    none: t('combine.none'),
    unnamed: t('combine.unnamed'),
  };
}

/** The log's words in the language of `t`. */
export function logWords(
  t: TFunction,
  { files, names, gathered, made, rule, empty }: Omit<Combination, 'texts'>,
  language: string,
): LogWords {
  const log = (key: LogKey) => t(`combine.log.${key}`);
  /** In the order of the columns below them. */
  const headings = <Key extends LogKey>(...keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, log(key)])) as Record<Key, string>;
  return {
    sheet: t('combine.sheets.log'),
    title: log('title'),
    lines: [
      t('combine.log.made', {
        made: formatDay(made, language),
        files: files.length,
        raters: names.length,
      }),
      `${t('combine.conflicts.rule')}: ${t(`combine.conflicts.${rule}`)}`,
      `${t('combine.empty.title')} ${t(`combine.empty.${empty}`)}`,
      `${t('sheets.matrix.headings.scale')}: ${gathered.scale}`,
    ],
    nothing: log('nothing'),
    files: { title: log('files'), headings: headings('file', 'outcome') },
    raters: {
      title: log('raters'),
      headings: headings('rater', 'file', 'sheet', 'documents', 'targets', 'ratings'),
    },
    documents: { title: log('documents'), headings: headings('document', 'from') },
    conflicts: {
      title: log('conflicts'),
      headings: headings('target', 'document', 'said', 'kept'),
    },
    leftOut: {
      title: log('leftOut'),
      headings: headings('rater', 'sheet', 'reason', 'cell', 'holds'),
    },
    agreement: {
      title: t('combine.agreement.title'),
      note: t('combine.agreement.note'),
      headings: headings('rater', 'other', 'remark', 'targets', 'cells', 'kappa'),
    },
    unnamed: t('combine.unnamed'),
    verdicts: verdictWords(t),
    reasons: reasonWords(t),
    remark: (pair) => agreementRemark(t, pair),
  };
}

type LogKey = keyof (typeof english)['combine']['log'];

/** What was reported and kept, other than ratings. */
export function verdictWords(t: TFunction): VerdictWords {
  return {
    none: t('combine.none'),
    applies: t('combine.applies'),
    appliesNot: t('combine.appliesNot'),
    leftEmpty: t('combine.leftEmpty'),
    notKept: t('combine.notKept'),
  };
}

/** The note next to a kappa, or in place of it. */
export function agreementRemark(t: TFunction, pair: RaterAgreement): string {
  const { same, cells, oneSided, kappa } = pair;
  const lacks =
    typeof kappa === 'number'
      ? ''
      : t(`combine.agreement.${kappa.problem === 'no-variation' ? 'noVariation' : 'noKappa'}`);
  return [
    t('combine.agreement.same', { same, cells }),
    oneSided > 0 && t('combine.agreement.oneSided', { number: oneSided }),
    lacks,
  ]
    .filter(Boolean)
    .join(' ');
}

/** In the same words as "Check". */
function reasonWords(t: TFunction): Readonly<Record<LeftOutCell['reason'], string>> {
  return {
    'unknown-code': t('check.kinds.unknown-code.title'),
    'ambiguous-code': t('check.kinds.code-as-number.title'),
    'code-became-date': t('check.kinds.code-became-date.title'),
    'rating-without-code': t('check.kinds.rating-without-code.title'),
    'not-a-rating': t('check.kinds.not-a-rating.title'),
    'not-yes-or-no': t('check.kinds.not-yes-or-no.title'),
    'rated-but-not-applicable': t('check.kinds.rated-but-not-applicable.title'),
    uncalculated: t('combine.uncalculated'),
    beyond: t('combine.beyond'),
  };
}
