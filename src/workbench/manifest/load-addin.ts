import { describedFunctions, type FunctionDescription } from '../model/custom-functions';
import type { Manifest, ManifestProblem } from './manifest';
import { readManifest } from './read-manifest';
import { servedFrom } from './served-from';

/** An add-in as Excel sees it: its manifest and the descriptions of its functions. */
export interface AddIn {
  readonly manifest: Manifest;
  readonly functions: readonly FunctionDescription[];
  /** Where an address in the manifest is served. */
  readonly served: (url: string) => string;
}

export type AddInProblem =
  | ManifestProblem
  /** The server has no such file, does not let other origins read it, or has another. */
  | { readonly kind: 'not-found' | 'not-json'; readonly url: string };

export type AddInOutcome =
  | { readonly ok: true; readonly addIn: AddIn }
  | { readonly ok: false; readonly problem: AddInProblem };

async function fetchText(url: string): Promise<string | undefined> {
  // A server on another port that does not allow reading is like one that is not there.
  const response = await fetch(url, { cache: 'no-store' }).catch(() => undefined);
  return response?.ok ? response.text() : undefined;
}

/** Loads a manifest and the functions it refers to, and nothing else of the add-in. */
export async function loadAddIn(manifestUrl: string, locale: string): Promise<AddInOutcome> {
  const failed = (problem: AddInProblem): AddInOutcome => ({ ok: false, problem });
  const xml = await fetchText(manifestUrl);
  if (xml === undefined) return failed({ kind: 'not-found', url: manifestUrl });
  const read = readManifest(new DOMParser().parseFromString(xml, 'text/xml'), locale);
  if (!read.ok) return failed(read.problem);
  const { manifest } = read;
  const served = servedFrom(manifest, manifestUrl);
  if (!manifest.functions) return { ok: true, addIn: { manifest, functions: [], served } };

  const url = served(manifest.functions.metadataUrl);
  const json = await fetchText(url);
  if (json === undefined) return failed({ kind: 'not-found', url });
  try {
    const file = JSON.parse(json) as { functions: FunctionDescription[] };
    if (!Array.isArray(file.functions)) return failed({ kind: 'not-json', url });
    return { ok: true, addIn: { manifest, functions: describedFunctions(file), served } };
  } catch {
    return failed({ kind: 'not-json', url });
  }
}
