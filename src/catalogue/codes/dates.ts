import { isTarget } from '../targets';
import { plainCharacters } from './characters';
import type { TargetCode } from './patterns';

/**
 * Months as Excel and people shorten and write them, with `plainCharacters` applied, in the
 * languages of the interface and some related ones.
 */
const MONTHS: readonly string[] = [
  'jan january januar janvier janv enero ene janeiro gennaio gen ocak oca янв январь января қаң қаңтар січ січня يناير',
  'feb february februar février févr fevr fév febrero fev fevereiro febbraio şubat şub фев февр февраль февраля ақп ақпан лют лютого فبراير شباط',
  'mar march märz mrz mär mars marzo março mart мар март марта нау наурыз бер березня مارس آذار',
  'apr april avril avr abril abr aprile nisan nis апр апрель апреля сәу сәуір кві квіт квітня أبريل ابريل إبريل نيسان',
  'may mai mayo maio maggio mag mayıs май мая мам мамыр тра травня مايو أيار',
  'jun june juni juin junio junho giugno giu haziran haz июн июнь июня мау маусым чер червня يونيو حزيران',
  'jul july juli juillet juil julio julho luglio lug temmuz tem июл июль июля шіл шілде лип липня يوليو تموز',
  'aug august août aout agosto ago ağustos ağu авг август августа там тамыз сер серпня أغسطس اغسطس آب',
  'sep sept september septembre septiembre setembro set settembre eylül eyl сен сент сентябрь сентября қыр қыркүйек вер вересня سبتمبر أيلول',
  'oct okt october oktober octobre octubre outubro out ottobre ott ekim eki окт октябрь октября қаз қазан жов жовтня أكتوبر اكتوبر',
  'nov november novembre noviembre novembro kasım kas ноя нояб ноябрь ноября қар қараша лис листопада نوفمبر',
  'dec dez december dezember décembre déc diciembre dic dezembro dicembre aralık ara дек декабрь декабря жел желтоқсан гру грудня ديسمبر',
];
const MONTH_OF = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** Days from 2000 to 2049, as Excel counts them from 1900. */
const [FIRST_DAY, LAST_DAY] = [36_526, 54_788];
/** How many days later the other date system of Excel begins. */
const FROM_1904 = 1462;

/** "03. Aug", "3-Aug", "3 août 2026" */
const DAY_AND_NAME =
  /^(\d{1,2})[\s.,/-]{0,3}(?:de )?(\p{L}{2,12})\.?(?:(?: de |[\s,./-]{1,2})(?:\d{2}|\d{4}))?$/u;
/** "Aug 3", "Aug-03" */
const NAME_AND_DAY = /^(\p{L}{2,12})[\s.,/-]{1,3}(\d{1,2})(?:[\s,./-]{1,2}\d{4})?$/u;
/** "03.08.2026", "3/8/2026": day and month in either order. "3.8.26" may be an indicator. */
const FIGURES = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/;
const ISO = /^\d{4}-(\d{2})-(\d{2})(?:[t ][\d:.z]*)?$/;
const HAN = /^(\d{1,2})月(\d{1,2})日$/;

/**
 * The targets whose code Excel may have turned into this date when it was typed: with the day or
 * with the month first. A number counts days; without `isFrom1904` from 1900, as nearly always.
 *
 *     dateCodes(46237) //=> ['3.8', '8.3'], 3 August 2026
 *     dateCodes('03. Aug') //=> ['3.8', '8.3']
 *     dateCodes('13. Feb') //=> ['13.2'], there is no target 2.13
 */
export function dateCodes(cell: unknown, isFrom1904 = false): readonly TargetCode[] {
  const [day, month] = (typeof cell === 'number' ? ofNumber(cell, isFrom1904) : ofText(cell)) ?? [];
  return day === undefined
    ? []
    : [...new Set([`${day}.${month}`, `${month}.${day}`])].filter(isTarget);
}

function ofNumber(serial: number, isFrom1904: boolean): [number, number] | undefined {
  const days = isFrom1904 ? serial + FROM_1904 : serial;
  if (!Number.isInteger(days) || days < FIRST_DAY || days > LAST_DAY) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  return [date.getUTCDate(), date.getUTCMonth() + 1];
}

function ofText(cell: unknown): [number, number] | undefined {
  if (typeof cell !== 'string' || cell.length > 30) return undefined;
  const text = plainCharacters(cell).trim();
  const named = DAY_AND_NAME.exec(text);
  const [day, name] = named ? named.slice(1) : (NAME_AND_DAY.exec(text)?.slice(1).reverse() ?? []);
  const month = name === undefined ? undefined : MONTH_OF.get(name);
  if (month !== undefined) return [Number(day), month];
  const [, first, second] = FIGURES.exec(text) ?? [];
  if (first !== undefined) return [Number(first), Number(second)];
  const [, ofYear, ofMonth] = ISO.exec(text) ?? HAN.exec(text) ?? [];
  return ofYear === undefined ? undefined : [Number(ofMonth), Number(ofYear)];
}
