import { childOf, childrenOf, descend, localised, textOf, typeOf } from './elements';
import type {
  CustomFunctionsPart,
  Manifest,
  ManifestOutcome,
  Requirement,
  RibbonButton,
  RibbonGroup,
} from './manifest';

/** Resource id → its value in the requested language. */
type Resources = ReadonlyMap<string, string>;

function resourcesOf(overrides: Element | undefined, locale: string): Resources {
  const values = new Map<string, string>();
  for (const list of childOf(overrides, 'Resources')?.children ?? []) {
    for (const item of list.children) {
      values.set(item.getAttribute('id') ?? '', localised(item, locale));
    }
  }
  return values;
}

const resource = (resources: Resources, element: Element | undefined): string =>
  resources.get(element?.getAttribute('resid') ?? '') ?? '';

function requirementsOf(root: Element): Requirement[] {
  const sets = descend(root, 'Requirements', 'Sets');
  const usual = sets?.getAttribute('DefaultMinVersion') ?? '1.1';
  return childrenOf(sets, 'Set').map((set) => ({
    set: set.getAttribute('Name') ?? '',
    version: set.getAttribute('MinVersion') ?? usual,
  }));
}

function actionOf(control: Element, resources: Resources): RibbonButton['action'] | undefined {
  const action = childOf(control, 'Action');
  if (!action) return undefined;
  return typeOf(action) === 'ShowTaskpane'
    ? { kind: 'ShowTaskpane', url: resource(resources, childOf(action, 'SourceLocation')) }
    : { kind: 'ExecuteFunction', name: textOf(action, 'FunctionName') };
}

function buttonOf(control: Element, resources: Resources): RibbonButton | undefined {
  const action = actionOf(control, resources);
  if (!action) return undefined;
  const supertip = childOf(control, 'Supertip');
  return {
    id: control.getAttribute('id') ?? '',
    label: resource(resources, childOf(control, 'Label')),
    supertip: {
      title: resource(resources, childOf(supertip, 'Title')),
      description: resource(resources, childOf(supertip, 'Description')),
    },
    icons: Object.fromEntries(
      childrenOf(childOf(control, 'Icon'), 'Image').map((image) => [
        Number(image.getAttribute('size')),
        resource(resources, image),
      ]),
    ),
    action,
  };
}

/** Menus of several buttons are shown as separate buttons. */
function groupsOf(form: Element | undefined, resources: Resources): RibbonGroup[] {
  const surface = childrenOf(form, 'ExtensionPoint').find(
    (point) => typeOf(point) === 'PrimaryCommandSurface',
  );
  const tabs = [...childrenOf(surface, 'OfficeTab'), ...childrenOf(surface, 'CustomTab')];
  return tabs.flatMap((tab) =>
    childrenOf(tab, 'Group').map((group) => ({
      id: group.getAttribute('id') ?? '',
      tab: tab.getAttribute('id') ?? '',
      label: resource(resources, childOf(group, 'Label')),
      buttons: childrenOf(group, 'Control')
        .flatMap((control) => [control, ...childrenOf(childOf(control, 'Items'), 'Item')])
        .flatMap((control) => buttonOf(control, resources) ?? []),
    })),
  );
}

function functionsOf(host: Element, resources: Resources): CustomFunctionsPart | undefined {
  const point = childrenOf(childOf(host, 'AllFormFactors'), 'ExtensionPoint').find(
    (candidate) => typeOf(candidate) === 'CustomFunctions',
  );
  if (!point) return undefined;
  return {
    namespace: resource(resources, childOf(point, 'Namespace')),
    metadataUrl: resource(resources, descend(point, 'Metadata', 'SourceLocation')),
  };
}

const isForExcel = (root: Element) =>
  childrenOf(childOf(root, 'Hosts'), 'Host').some(
    (host) => host.getAttribute('Name') === 'Workbook',
  );

/**
 * Reads an XML add-in manifest in one language.
 *
 *     const { manifest } = readManifest(new DOMParser().parseFromString(xml, 'text/xml'), 'fr-FR');
 *     manifest.groups[0].buttons[0].label   //=> 'Ouvrir le volet ODD'
 *
 * Addresses are as in the manifest; `servedFrom` maps them to where they are served.
 */
export function readManifest(document: Document, locale = 'en-US'): ManifestOutcome {
  const root = document.documentElement;
  if (!root || document.getElementsByTagName('parsererror').length > 0) {
    return { ok: false, problem: { kind: 'not-xml' } };
  }
  if (root.localName !== 'OfficeApp') return { ok: false, problem: { kind: 'not-a-manifest' } };
  if (!isForExcel(root)) return { ok: false, problem: { kind: 'not-for-excel' } };

  // A newer block of overrides is inside the older one and repeats all its contents.
  let overrides = childOf(root, 'VersionOverrides');
  for (let newer = overrides; newer; newer = childOf(newer, 'VersionOverrides')) overrides = newer;

  const resources = resourcesOf(overrides, locale);
  const host = childrenOf(childOf(overrides, 'Hosts'), 'Host').find(
    (candidate) => typeOf(candidate) === 'Workbook',
  );
  const runtime = descend(host, 'Runtimes', 'Runtime');
  const functions = host && functionsOf(host, resources);
  const iconUrl = localised(childOf(root, 'IconUrl'), locale);
  const manifest: Manifest = {
    id: textOf(root, 'Id'),
    version: textOf(root, 'Version'),
    displayName: localised(childOf(root, 'DisplayName'), locale),
    description: localised(childOf(root, 'Description'), locale),
    ...(iconUrl && { iconUrl }),
    requirements: requirementsOf(root),
    paneUrl:
      resource(resources, runtime) ||
      localised(descend(root, 'DefaultSettings', 'SourceLocation'), locale),
    sharedRuntime: runtime?.getAttribute('lifetime') === 'long',
    groups: groupsOf(childOf(host, 'DesktopFormFactor'), resources),
    ...(functions && { functions }),
  };
  const missing = !manifest.id
    ? 'Id'
    : !manifest.displayName
      ? 'DisplayName'
      : !manifest.paneUrl
        ? 'SourceLocation'
        : functions && !functions.metadataUrl
          ? 'Metadata'
          : undefined;
  return missing
    ? { ok: false, problem: { kind: 'missing', what: missing } }
    : { ok: true, manifest };
}
