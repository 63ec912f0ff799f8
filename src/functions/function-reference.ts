/** A function as described on its help page and in the pane, read from its JSDoc. */
export interface FunctionReference {
  /** Without the namespace: "COVERAGE". */
  readonly name: string;
  /** One sentence. */
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly description: string;
  }[];
  readonly returns: string;
  /** Definitions, sources and limits; an empty line separates paragraphs. May be empty. */
  readonly remarks: string;
  readonly examples: readonly {
    /** "=SDG.CODE("SDG 3,8")" */
    readonly formula: string;
    /** The result as an Excel constant: a number, "text" or {"an";"array"}. */
    readonly result: string;
  }[];
}
