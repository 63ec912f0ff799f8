import type { FileNote } from '../../workbook/combine/file-sheet';
import { Unreadable } from './problem';
import { attributesIn, scanXml, xmlScanner, type XmlReader } from './scan-xml';
import { unpack, unpackWhole, type Budget } from './unpack';
import { LIMITS } from './limits';
import { partName, zipEntries } from './zip-directory';

/** An open package: its parts as text, on demand. */
interface Package {
  /** Name of the main workbook part. */
  readonly workbook: string;
  readonly notes: readonly FileNote[];
  /** Reads a part by name; fails if it is missing. */
  readonly read: (part: string) => Promise<string>;
  /** Reads a part of any length without holding it. */
  readonly scan: (part: string, reader: XmlReader) => Promise<void>;
  /** The parts that a part refers to, by id. Only those inside the package. */
  readonly related: (part: string) => Promise<ReadonlyMap<string, Related>>;
}

interface Related {
  /** Last word of the relationship's type: `worksheet`, `sharedStrings`. */
  readonly kind: string;
  readonly part: string;
}

/** Content types of a workbook's main part: standard, template, with macros. */
const WORKBOOK =
  /spreadsheetml\.(sheet|template)\.main\+xml$|ms-excel\.(sheet|template|addin)\.macroenabled\.main\+xml$/i;
const BINARY = /ms-excel\.sheet\.binary/i;
const MACROS = /macroenabled|vbaproject/i;

/** Letters read from one part before others have a turn. */
const TURN = 4_000_000;

/**
 * Opens the package of an .xlsx or .xlsm file. Nothing in it is run, followed or downloaded. `pause`
 * is awaited from time to time within a long part.
 *
 *     (await openPackage(bytes)).workbook //=> 'xl/workbook.xml'
 */
export async function openPackage(
  bytes: Uint8Array,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Package> {
  if (bytes.length > LIMITS.file) throw new Unreadable('too-large');
  const entries = zipEntries(bytes);
  const budget: Budget = { left: LIMITS.unpacked };
  const streamed: Budget = { left: LIMITS.streamed };
  const entryOf = (part: string) => {
    const entry = entries.get(partName(part));
    if (!entry) throw new Unreadable('damaged');
    return entry;
  };
  const read = async (part: string) => unpackWhole(bytes, entryOf(part), budget);
  const scan = async (part: string, reader: XmlReader) => {
    const scanner = xmlScanner(reader);
    let since = 0;
    await unpack(bytes, entryOf(part), streamed, async (piece) => {
      scanner.write(piece);
      since += piece.length;
      if (since < TURN) return;
      since = 0;
      await pause();
    });
    scanner.end();
  };
  const related = async (part: string) => {
    const rels = relationsOf(part);
    return entries.has(rels) ? relations(await read(rels), part) : new Map<string, Related>();
  };
  if (!entries.has('[content_types].xml')) throw new Unreadable('not-a-workbook');
  const types = contentTypes(await read('[content_types].xml'));
  const roots = await related('');
  const workbook = [...roots.values()].find(({ kind }) => kind === 'officeDocument')?.part;
  if (workbook === undefined) throw new Unreadable('damaged');
  const type = types.of(workbook);
  if (BINARY.test(type)) throw new Unreadable('binary');
  if (!WORKBOOK.test(type)) throw new Unreadable('not-a-workbook');

  const names = [...entries.keys()];
  const hasMacros =
    MACROS.test(types.all) || names.some((name) => /vbaproject|(^|\/)macrosheets\//.test(name));
  const hasLinks = names.some((name) => /(^|\/)externallinks\/[^/]+$/.test(name));
  return {
    workbook,
    notes: [...(hasMacros ? ['macros' as const] : []), ...(hasLinks ? ['links' as const] : [])],
    read,
    scan,
    related,
  };
}

function contentTypes(xml: string) {
  const byName = new Map<string, string>();
  const byEnding = new Map<string, string>();
  scanXml(xml, {
    open: (name, source) => {
      const given = attributesIn(source);
      const type = given.get('ContentType') ?? '';
      if (name === 'Override') byName.set(partName(given.get('PartName') ?? ''), type);
      if (name === 'Default') byEnding.set((given.get('Extension') ?? '').toLowerCase(), type);
    },
  });
  return {
    of: (part: string) =>
      byName.get(part) ?? byEnding.get(part.slice(part.lastIndexOf('.') + 1)) ?? '',
    all: [...byName.values(), ...byEnding.values()].join(' '),
  };
}

/**
 * The part with the relationships of a part; without one, of the whole package.
 *
 *     relationsOf('xl/workbook.xml') //=> 'xl/_rels/workbook.xml.rels'
 */
function relationsOf(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function relations(xml: string, part: string): ReadonlyMap<string, Related> {
  const found = new Map<string, Related>();
  const base = part.slice(0, part.lastIndexOf('/') + 1);
  scanXml(xml, {
    open: (name, source) => {
      if (name !== 'Relationship') return;
      const given = attributesIn(source);
      if (given.get('TargetMode') === 'External') return;
      const target = (given.get('Target') ?? '').replaceAll('\\', '/');
      const kind = (given.get('Type') ?? '').split('/').at(-1) ?? '';
      const path = target.startsWith('/') ? target : base + target;
      found.set(given.get('Id') ?? '', { kind, part: partName(withoutDots(path)) });
    },
  });
  return found;
}

/**
 *     withoutDots('xl/worksheets/../sheet1.xml') //=> 'xl/sheet1.xml'
 */
function withoutDots(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
