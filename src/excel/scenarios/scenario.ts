/** What Excel did, or is expected to do, as plain data. */
export type Observed =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Observed[]
  | { readonly [name: string]: Observed };

/** One of our functions, as the pane knows it: to see what Excel hands to it. */
export interface Probe {
  readonly id: string;
  readonly run: (cells: unknown[][]) => unknown;
}

/** What a scenario may use. */
export interface Scratch {
  readonly context: Excel.RequestContext;
  /** Empty, not active, and removed afterwards. */
  readonly sheet: Excel.Worksheet;
  /**
   * Begins every name that a scenario makes outside its sheet: of other sheets, of names and
   * settings; `urn:<mark>` is the namespace of custom XML. All of these are removed.
   */
  readonly mark: string;
  readonly probe: Probe;
  /** Fails when the scenario has taken too long: race anything that may never come against it. */
  readonly late: Promise<never>;
}

/**
 * An expectation about Excel that the add-in relies on. "Check this Excel" tries it in Excel, and
 * the contract tests hold the workbench to it.
 */
export interface Scenario {
  /** `area/name`, as the file; its words are in src/i18n/scenarios. */
  readonly id: string;
  /** The version of ExcelApi it needs, where that is newer than what the manifest asks for. */
  readonly needs?: `1.${number}`;
  /** Seconds before it counts as unanswered; 20 by default. */
  readonly seconds?: number;
  /** Any of these is right for us. An object may tell less than Excel did. */
  readonly expected: readonly Observed[];
  readonly run: (scratch: Scratch) => Promise<Observed>;
}

/**
 * Is what Excel did one of the things expected? With which code it refuses something does not matter
 * to us, unless the expectation names the place too; the workbench has the code that is expected.
 *
 *     fits([{ refused: 'InvalidArgument' }], { refused: 'GeneralException', at: 'Range.values' })
 *     //=> true, but false in all details
 */
export function fits(
  expected: readonly Observed[],
  observed: Observed,
  inAllDetails = false,
): boolean {
  return expected.some((one) => holds(one, observed, inAllDetails));
}

function holds(expected: Observed, observed: Observed, inAllDetails: boolean): boolean {
  if (typeof expected !== 'object' || typeof observed !== 'object') return expected === observed;
  if (expected === null || observed === null) return expected === observed;
  const [wanted, found] = [Object.entries(expected), Object.entries(observed)];
  if (Array.isArray(expected) !== Array.isArray(observed)) return false;
  if (Array.isArray(expected) && wanted.length !== found.length) return false;
  if (!inAllDetails && 'refused' in expected && !('at' in expected)) return 'refused' in observed;
  const values = new Map(found);
  return wanted.every(([key, value]) => holds(value, values.get(key), inAllDetails));
}
