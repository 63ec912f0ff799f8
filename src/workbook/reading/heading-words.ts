import { plainWord } from '../../assessment/rating-words';

/*
 * What the heading of a column says it is for, in the seven languages and in UNDP's own words. Each
 * pattern is tried on the heading with `plainWord` applied.
 */

/** "Applicable?", "Applic?", "Relevant": the question whether a target counts at all. */
const APPLICABLE =
  /applic|appliqu|pertinen|relevan|aplic|procede|применим|относится|ينطبق|تنطبق|انطباق|适用|қолданыл|қатысты/;
/** "Not applicable": there a yes takes the target out, so the column is the other way round. */
const NOT_APPLICABLE =
  /\b(?:not?|non|in|un|sans|sin)[ -]?(?:applic|appliqu|aplic|relevan|pertinen)|^(?:no|ne) .*(?:aplica|applique|procede)|неприменим|не (?:применим|относится)|لا (?:ينطبق|تنطبق)|غير (?:منطبق|قابل)|عدم (?:ال)?انطباق|不适用|қолданылма[йғ]\p{L}*|қатысты емес/gu;
/** "Rating", "alignment": an empty column with such a heading is yet to be filled in. */
const RATED =
  /rating|align|notation|calificaci|alineaci|оценка|соответстви|согласован|تقييم|مواءمة|اتساق|评级|评分|一致|契合|баға|сәйкес|үйлес/;
/** Nothing but such a word: the sheet is about one document, which the heading does not name. */
const RATED_ONLY = new RegExp(
  "^(?:(?:level|degree|status|niveau|degré|nivel|grado|уровень|степень|مستوى|درجة) (?:of |de |d'|du )?)?" +
    '(?:policy |sdg |target )?' +
    '(?:rating|alignment|aligned|alignement|notation|cote|calificación|alineación|alineamiento|' +
    'оценка|соответствие|согласованность|(?:ال)?تقييم|(?:ال)?مواءمة|(?:ال)?اتساق|评级|评分|一致性?|契合度?|' +
    'баға|бағасы|сәйкестік|үйлесімділік)' +
    '(?: (?:level|rating|score|status|деңгейі))?$',
);
/** Other questions that such a sheet asks about the same document. */
const OTHER_QUESTION =
  /gend|\bgen\b|incl|genre|género|гендер|инклюзив|жыныс|теңдік|الجنس|النوع|شمول|性别|包容|indicat|indicad|показател|индикатор|көрсеткіш|مؤشر|指标|monitor|suivi|seguimiento|мониторинг|监测/;

/** "National indicators", not the indicators of the United Nations that stand beside their target. */
const INDICATOR = /indicat|indicad|показател|индикатор|көрсеткіш|مؤشر|指标/;
const NATIONAL = /\bnation|nacional|национ|ұлттық|وطني|国家/;

/** Ratings in such a column are somebody's remarks. */
const COMMENT =
  /comment|remark|observa[ct]i|remarque|\bnotes?\b|коммент|примечан|замечан|ملاحظ|تعليق|备注|评论|意见|түсініктеме|ескерт|пікір/;

const BEST =
  '(?:best|highest|maximum|max|top|overall|final|combined|consolidated|aggregated?|summary|total|joint)';
const LEVEL = '(?:rating|alignment|score|level|match|assessment|grade|result)s?';
/** "Highest alignment", "Best rating": the outcome over all documents, and no document itself. */
const ROLL_UP = new RegExp(
  [
    `\\b${BEST}\\.?(?: sdg| target| policy| plan)? ${LEVEL}\\b`,
    `\\b${LEVEL} \\(?(?:best|highest|max|maximum|overall|final|combined|total)\\)?`,
    'roll-? ?up',
    '(?:meilleure?|plus haute?|haute?) (?:cote|note|notation|évaluation|alignement|niveau)',
    "(?:cote|note|notation|évaluation|alignement|niveau) (?:globale?|finale?|générale?|totale?|d'ensemble|maxim\\p{L}*|la plus|le plus|de synthèse)",
    '(?:mejor|máxim[ao]|mayor|más alt[ao]) (?:calif|alineaci|valoraci|evaluaci|nota|puntuaci|nivel)',
    '(?:calif\\p{L}*|alineaci[oó]n|valoraci[oó]n|evaluaci[oó]n|nota|nivel) (?:global|general|final|total|máxim[ao]|más alt[ao]|conjunt[ao]|consolidad[ao])',
    '(?:лучш|наилучш|наивысш|высш|максимальн|итогов|общ|сводн)\\p{L}* (?:оценк|соответств|согласован|рейтинг|балл|уров|степен)',
    '(?:үздік|жоғары|жақсы|қорытынды|жалпы|жиынтық|ортақ) (?:баға|сәйкес|үйлес|рейтинг|деңгей)',
    '(?:أفضل|أعلى|أقصى) (?:تقييم|مواءمة|اتساق|توافق|درجة|مستوى|تصنيف)',
    '(?:ال)?(?:تقييم|مواءمة|اتساق|درجة|مستوى) (?:ال)?(?:إجمالي|عام|نهائي|كلي|أعلى)',
    '(?:最佳|最高|最优|最好|总体|综合|整体|最终|汇总|总)(?:评级|评分|评价|一致|契合|等级|对齐|水平|结果)',
    '^(?:best|highest|max|maximum|maximal|максимум|最佳|最高)$',
  ].join('|'),
  'u',
);

const words = (heading: string) => plainWord(heading.replace(/[¿?؟？]/g, ' '));
/** Without explanations in brackets: "Alignment? (partial=P; total=T)" is "alignment". */
const main = (heading: string) => plainWord(words(heading).replace(/[([（].*$/, ' '));

/**
 *     saysApplicable('Applic?') //=> true
 *     saysApplicable('Not applicable') //=> false
 *     saysApplicable('Applicable / not applicable') //=> true
 */
export function saysApplicable(heading: string): boolean {
  return !saysComment(heading) && APPLICABLE.test(words(heading).replace(NOT_APPLICABLE, ' '));
}

/**
 *     saysRating('Alignment of the plan? (partial = P; total = T)') //=> true
 */
export function saysRating(heading: string): boolean {
  return RATED.test(words(heading));
}

/**
 *     isRatingOnly('Alignment? (partial = P; total = T)') //=> true
 *     isRatingOnly('Alignment of the plan') //=> false
 */
export function isRatingOnly(heading: string): boolean {
  return RATED_ONLY.test(main(heading));
}

/**
 *     saysOtherQuestion('Gender inclusion') //=> true
 */
export function saysOtherQuestion(heading: string): boolean {
  return OTHER_QUESTION.test(words(heading));
}

/**
 *     saysIndicators('Identify National Indicators for the Specific Targets') //=> true
 *     saysIndicators('SDG indicator') //=> false
 */
export function saysIndicators(heading: string): boolean {
  const said = words(heading);
  return INDICATOR.test(said) && NATIONAL.test(said);
}

/**
 *     saysComment('Any relevant comment') //=> true
 */
export function saysComment(heading: string): boolean {
  return COMMENT.test(words(heading));
}

/**
 *     saysRollUp('Highest alignment') //=> true
 *     saysRollUp('Alignment') //=> false
 */
export function saysRollUp(heading: string): boolean {
  return ROLL_UP.test(words(heading));
}
