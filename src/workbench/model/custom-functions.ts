/** The parts of a function's entry in functions.json that the workbench needs. */
export interface FunctionDescription {
  readonly id: string;
  /** Without the manifest's namespace. */
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
    readonly type?: string;
    readonly dimensionality?: 'scalar' | 'matrix';
    readonly repeating?: boolean;
  }[];
  readonly options?: Readonly<Record<string, boolean>>;
  /** Cells that show an error, and other data types, reach the function as objects. */
  readonly takesDataTypes?: boolean;
}

interface FunctionsFile {
  readonly functions: readonly FunctionDescription[];
  readonly allowCustomDataForDataTypeAny?: boolean;
}

/**
 * The functions that a functions.json describes. What a function is given of cells with an error is
 * said once for the whole file; among a function's options Excel does not look for it.
 *
 *     describedFunctions({ allowCustomDataForDataTypeAny: true, functions })[0].takesDataTypes //=> true
 */
export function describedFunctions(file: FunctionsFile): FunctionDescription[] {
  const takesDataTypes = file.allowCustomDataForDataTypeAny === true;
  return file.functions.map((each) => ({ ...each, takesDataTypes }));
}

/** One call of a custom function that is waiting for the add-in. */
export interface Invocation {
  readonly id: number;
  readonly functionId: string;
  readonly args: readonly unknown[];
  /** `Sheet1!B2`, the calling cell. */
  readonly address: string;
}

/** `code` is the error the cell shows, such as `#N/A`; `message` is the function's explanation. */
export type InvocationResult =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: string; readonly message?: string };

/**
 * Calculates add-in functions: the engine asks, and the add-in answers later; meanwhile the cell
 * shows `#BUSY!`. `send` passes a batch of calls to the add-in; answers come back through `answer`.
 */
export interface CustomFunctions {
  /** How empty cells are passed to functions: 0 in desktop Excel, null in Excel on the web. */
  blanks: 0 | null;
  send: (invocations: readonly Invocation[]) => void;
  /** Informs the add-in that these calls are no longer awaited; set by the host, like `send`. */
  cancel?: (ids: readonly number[]) => void;
  answer(results: readonly InvocationResult[]): void;
  /** The message of an error cell, if the function gave one. */
  errorMessage(sheetId: string, row: number, column: number): string | undefined;
}
