import type { Quirks } from '../quirks';
import { DEFAULT_QUIRKS } from '../quirks';

/** The settings in the page's own address. */
export interface AddressSettings {
  readonly quirks: Quirks;
  /** Full locale of Excel's interface, such as `fr-FR`. */
  readonly locale: string;
  readonly manifestUrl: string;
  /** The first workbook to open; `undefined` starts with an empty one. */
  readonly workbookUrl: string | undefined;
}

/** The region Office uses for a language without one, if it is not the most populous. */
const OFFICE_REGION: Readonly<Record<string, string>> = { ar: 'ar-SA', es: 'es-ES', zh: 'zh-CN' };

/**
 * `fr` → `fr-FR`. Office.js looks up its own words by a language with a region.
 */
export function fullLocale(language: string): string {
  try {
    const locale = new Intl.Locale(language);
    if (locale.region) return `${locale.language}-${locale.region}`;
    const { region } = locale.maximize();
    return OFFICE_REGION[locale.language] ?? `${locale.language}-${region ?? 'US'}`;
  } catch {
    return 'en-US';
  }
}

function positive(text: string | null): number | undefined {
  const number = Number(text);
  return text !== null && Number.isFinite(number) && number > 0 ? number : undefined;
}

/**
 * Only files on this computer may be opened, whatever the address contains. An add-in may be on
 * another port: Excel on the web too runs it from an origin that is not its own.
 */
function own(path: string | null, page: URL, usual: string, part: 'origin' | 'hostname'): string {
  const url = new URL(path ?? usual, page);
  const isOwn = url.protocol === page.protocol && url[part] === page[part];
  return isOwn ? url.href : new URL(usual, page).href;
}

/**
 * Reads the page's address.
 *
 * | name       | means                                             | usual               |
 * | ---------- | ------------------------------------------------- | ------------------- |
 * | `excel`    | `2021`, `2024`, `365`                             | 365                 |
 * | `blanks`   | `0` as desktop Excel passes them, `null` as web   | null                |
 * | `delay`    | milliseconds before each answer                   | 0                   |
 * | `limit`    | megabytes a request may have                      | 5                   |
 * | `fail`     | number of the request that fails                  | none                |
 * | `after`    | how many of its actions run before it fails       | none: refused whole |
 * | `source`   | `marketplace`: only the user can open the pane    | sideloaded          |
 * | `lang`     | Excel's language, `fr` or `fr-CA`                 | en-US               |
 * | `manifest` | the add-in, on any port of this host              | /addin/manifest.xml |
 * | `workbook` | the workbook opened first; `none` for an empty one | /sample.xlsx       |
 */
export function readAddress(href: string): AddressSettings {
  const page = new URL(href);
  const asked = page.searchParams;
  const excel = asked.get('excel');
  const limit = positive(asked.get('limit'));
  const request = positive(asked.get('fail'));
  const after = asked.get('after');
  const workbook = asked.get('workbook');
  return {
    quirks: {
      ...DEFAULT_QUIRKS,
      excel: excel === '2021' || excel === '2024' ? excel : '365',
      blanks: asked.get('blanks') === '0' ? 0 : null,
      marketplace: asked.get('source') === 'marketplace',
      delay: positive(asked.get('delay')) ?? 0,
      payloadLimit: limit === undefined ? DEFAULT_QUIRKS.payloadLimit : limit * 1024 * 1024,
      fail:
        request === undefined
          ? undefined
          : { request, ...(after !== null && { action: Math.max(0, Number(after) || 0) }) },
    },
    locale: fullLocale(asked.get('lang') ?? 'en-US'),
    manifestUrl: own(asked.get('manifest'), page, '/addin/manifest.xml', 'hostname'),
    workbookUrl: workbook === 'none' ? undefined : own(workbook, page, '/sample.xlsx', 'origin'),
  };
}
