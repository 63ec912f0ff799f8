/** Not every browser knows Kazakh; those that do not would put English into a Kazakh sentence. */
const KAZAKH_MONTHS = [
  ...['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым'],
  ...['шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
];

/**
 * A day, given as `2026-03-10`, in the form used in a language, with Latin digits and in the
 * calendar that the catalogue and Excel use. English puts the day first, as the United Nations do.
 *
 *     formatDay('2026-03-10', 'en') //=> '10 March 2026'
 */
export function formatDay(day: string, language: string): string {
  if (language === 'kk') {
    const [year, month, date] = day.split('-').map(Number);
    return `${year} ж. ${date} ${KAZAKH_MONTHS[(month ?? 0) - 1]}`;
  }
  const region = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(`${region}-u-ca-gregory-nu-latn`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/**
 * The day of a date in the user's time zone, as `2026-03-10`.
 *
 *     isoDay(new Date(2026, 2, 10)) //=> '2026-03-10'
 */
export function isoDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
