/** What Excel reads from an add-in's XML manifest, as far as the workbench supports it. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly displayName: string;
  readonly description: string;
  readonly iconUrl?: string;
  readonly requirements: readonly Requirement[];
  /** The page of the task pane. */
  readonly paneUrl: string;
  /** The page keeps running when the pane is closed, and serves pane, commands and functions. */
  readonly sharedRuntime: boolean;
  readonly groups: readonly RibbonGroup[];
  readonly functions?: CustomFunctionsPart;
}

export interface Requirement {
  readonly set: string;
  readonly version: string;
}

export interface RibbonGroup {
  readonly id: string;
  /** `TabHome`, or a tab of the add-in's own. */
  readonly tab: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly supertip: { readonly title: string; readonly description: string };
  /** Address of the icon by its size in pixels. */
  readonly icons: Readonly<Record<number, string>>;
  readonly action:
    | { readonly kind: 'ShowTaskpane'; readonly url: string }
    | { readonly kind: 'ExecuteFunction'; readonly name: string };
}

export interface CustomFunctionsPart {
  /** The part before each function's name: `SDG` in `=SDG.COVERAGE(…)`. */
  readonly namespace: string;
  readonly metadataUrl: string;
}

/** Why a manifest cannot be used; `what` is the element or resource. */
export type ManifestProblem =
  | { readonly kind: 'not-xml' }
  | { readonly kind: 'not-a-manifest' }
  | { readonly kind: 'not-for-excel' }
  | { readonly kind: 'missing'; readonly what: string };

export type ManifestOutcome =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly problem: ManifestProblem };
