import type { Rating } from './rating';

/**
 * Words used in real workbooks instead of T, P, none and n/a, in English, French, Spanish, Russian,
 * Arabic, Chinese, Kazakh and Portuguese, with `plainWord` applied. Cyrillic т and р are listed as
 * well as Latin t and p, because people type them without noticing the difference.
 */
const WORDS: Readonly<Record<Rating, readonly string[]>> = {
  T: [
    't|total|totally|full|fully|complete|completely|aligned|fully aligned|totally aligned',
    'full alignment|total alignment|complete alignment|reflected|fully reflected|totally reflected',
    'fully covered|covered in full|in full|couverte entièrement|couvertes entièrement',
    'cubierta por completo|cubiertas por completo|por completo|охвачена полностью',
    'полностью охвачена|охвачены полностью|полностью охвачены|مغطاة كليا|толық қамтылған|completas',
    'entièr|couvert entièrement|couverts entièrement|entièrement couverte|entièrement couvertes',
    'totale|totalement|complet|complète|complètement|entier|entière|entièrement|pleinement',
    'aligné|alignée|totalement aligné|totalement alignée|entièrement aligné|entièrement alignée',
    'pleinement aligné|pleinement alignée|alignement total|alignement complet|entièrement reflété',
    'entièrement reflétée',
    'totalmente|completo|completa|completamente|pleno|plena|plenamente|alineado|alineada',
    'totalmente alineado|totalmente alineada|plenamente alineado|plenamente alineada',
    'completamente alineado|completamente alineada|alineación total|alineación completa',
    'alineación plena|totalmente reflejado|totalmente reflejada',
    'integral|integralmente|alinhado|alinhada|totalmente alinhado|totalmente alinhada',
    'plenamente alinhado|plenamente alinhada|completamente alinhado|completamente alinhada',
    'integralmente alinhado|integralmente alinhada|alinhamento total|alinhamento completo',
    'alinhamento pleno|totalmente refletido|totalmente refletida|totalmente coberto|totalmente coberta',
    'т|полное|полная|полный|полностью|соответствует|согласовано|отражено|полное соответствие',
    'полное согласование|полное отражение|полностью соответствует|полностью согласовано',
    'полностью согласована|полностью отражено|полностью отражена',
    'كلي|كلية|كليا|كامل|كاملة|بالكامل|تام|تامة|متوائم|متوائمة|متسق|متسقة|متوافق|متوافقة',
    'مواءمة كاملة|مواءمة كلية|مواءمة تامة|متوائم كليا|متوائمة كليا|متوائم بالكامل|متوائمة بالكامل',
    '完全|全部|全面|一致|符合|对应|完全一致|完全符合|完全对应|完全覆盖|完全体现',
    'толық|толықтай|толығымен|сәйкес|сәйкес келеді|толық сәйкес|толық сәйкестік',
    'толық сәйкес келеді|толығымен сәйкес келеді|толық көрсетілген|толық үйлестірілген',
  ],
  P: [
    'p|partial|partially|partly|in part|partial alignment|partially aligned|partly aligned',
    'partially reflected|partly reflected|partially covered|partly covered|covered in part',
    'couverte en partie|couvertes en partie|cubierta en parte|cubiertas en parte',
    'охвачена частично|частично охвачена|охвачены частично|частично охвачены|مغطاة جزئيا',
    'ішінара қамтылған|covered in part only|couvertes en partie seulement|cubiertas solo en parte',
    'охвачены лишь частично|тек ішінара қамтылған|مغطاة جزئيا فقط|仅部分覆盖',
    'partiel|partielle|partiellement|en partie|alignement partiel|partiellement aligné',
    'partiellement alignée|partiellement reflété|partiellement reflétée',
    'parcial|parcialmente|en parte|alineación parcial|parcialmente alineado',
    'parcialmente alineada|parcialmente reflejado|parcialmente reflejada',
    'em parte|alinhamento parcial|parcialmente alinhado|parcialmente alinhada',
    'parcialmente refletido|parcialmente refletida|parcialmente coberto|parcialmente coberta',
    'coberto em parte|coberta em parte',
    'р|частичное|частичная|частичный|частично|частичное соответствие|частичное согласование',
    'частичное отражение|частично соответствует|частично согласовано|частично согласована',
    'частично отражено|частично отражена',
    'جزئي|جزئية|جزئيا|مواءمة جزئية|متوائم جزئيا|متوائمة جزئيا|متسق جزئيا|متوافق جزئيا',
    '部分|部份|部分一致|部分符合|部分对应|部分覆盖|部分体现',
    'ішінара|жартылай|ішінара сәйкес|ішінара сәйкестік|ішінара сәйкес келеді|жартылай сәйкес',
    'ішінара көрсетілген|ішінара үйлестірілген',
  ],
  none: [
    'none|no|nil|not aligned|no alignment|not reflected|not covered|unaligned',
    'non couverte|non couvertes|no cubierta|no cubiertas|sin cubrir|не охвачена|не охвачено',
    'не охвачены|غير مغطاة|غير المغطاة|қамтылмаған|қамтылм|none (cell left empty)',
    'aucune (cellule laissée vide)|ninguna (celda vacía)|нет (ячейка оставлена пустой)',
    'жоқ (ұяшық бос қалды)|لا شيء (تركت الخلية فارغة)|无(单元格留空)',
    'non|aucun|aucune|néant|nul|nulle|non aligné|non alignée|pas aligné|pas alignée',
    "aucun alignement|pas d'alignement|non reflété|non reflétée",
    'ninguno|ninguna|nada|nulo|nula|no alineado|no alineada|sin alineación|sin alinear',
    'no reflejado|no reflejada',
    'não|nao|nenhum|nenhuma|não alinhado|não alinhada|nao alinhado|nao alinhada|sem alinhamento',
    'nenhum alinhamento|não refletido|não refletida|não coberto|não coberta',
    'нет|отсутствует|отсутствие|не соответствует|нет соответствия|не согласовано',
    'не согласована|не отражено|не отражена',
    'لا|لا يوجد|لا توجد|لا شيء|معدوم|معدومة|غير متوائم|غير متوائمة|غير متسق|غير متسقة',
    'غير متوافق|غير متوافقة|لا توجد مواءمة|بدون مواءمة',
    '无|否|没有|不一致|不符合|不对应|未对应|未覆盖|未体现',
    'жоқ|сәйкес емес|сәйкес келмейді|сәйкестік жоқ|көрсетілмеген|үйлестірілмеген',
  ],
  'n/a': [
    'n/a|na|n.a|n. a|n / a|not applicable|nonapplicable|non-applicable|inapplicable',
    "non applicable|non applicables|sans objet|s/o|s.o|ne s'applique pas",
    'no aplicable|no aplicables|no aplica|no procede|no se aplica',
    'não aplicável|nao aplicavel|não se aplica|nao se aplica|inaplicável',
    'неприменимо|не применимо|неприменима|не применима|не применяется|н/п|н.п|нп',
    'لا ينطبق|لا تنطبق|التي لا تنطبق|غير منطبق|غير منطبقة|غير قابل للتطبيق|غير قابلة للتطبيق',
    '不适用',
    'қ/ж|қолданылмайды|қолданылмайтын|қолдануға келмейді|қолдануға жатпайды',
    // Combine's words for a rating that gives way to "not applicable".
    'none (not applicable)|aucune (non applicable)|ninguna (no aplicable)|нет (неприменимо)',
    'жоқ (қолданылмайды)|لا شيء (لا تنطبق)|无(不适用)',
  ],
};

const RATING_OF: ReadonlyMap<string, Rating> = new Map(
  (Object.keys(WORDS) as Rating[]).flatMap((rating) =>
    WORDS[rating].flatMap((line) => line.split('|').map((word) => [word, rating] as const)),
  ),
);

/**
 * A cell's text without differences that people do not see: case, outer and double spaces,
 * full-width letters, curly apostrophes, Arabic vowel marks, a full stop or colon at the end.
 *
 *     plainWord('  Partially  Aligned. ') //=> 'partially aligned'
 */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?[.:;,]$/, '');
}

/**
 * The rating that a word means in one of these languages; undefined for anything else, so that
 * a remark is never read as a rating.
 *
 *     ratingOfWord(' Partiellement ') //=> 'P'
 *     ratingOfWord('see comment') //=> undefined
 */
export function ratingOfWord(text: string): Rating | undefined {
  const word = plainWord(text);
  return RATING_OF.get(word) ?? ratingSaidTwice(word);
}

/** The pane's "Covered in full (T)": a word with another one for the same rating in parentheses. */
function ratingSaidTwice(word: string): Rating | undefined {
  const open = word.endsWith(')') ? word.lastIndexOf('(') : -1;
  if (open < 0) return undefined;
  const rating = RATING_OF.get(word.slice(0, open).trim());
  return rating === RATING_OF.get(word.slice(open + 1, -1).trim()) ? rating : undefined;
}

/** Every recognised word with its rating, as in `ratingOfWord`. */
export const RATING_WORDS: readonly (readonly [string, Rating])[] = [...RATING_OF];
