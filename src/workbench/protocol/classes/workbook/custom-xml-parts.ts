import { apiError } from '../../api-error';
import { textArgument } from '../../arguments';
import { OfficeObject } from '../../office-class';
import type { OfficeClass } from '../../office-class';
import type { Session } from '../../session';

/** All parts of the workbook, or those of one namespace. */
interface PartsTarget {
  readonly namespace?: string;
}

const BOTH: NonNullable<OfficeClass<PartsTarget>['methods']> = {
  getCount: (target, _args, session) => idsOf(target, session).length,
  getItem: (target, [id], session) => {
    const found = idsOf(target, session).find((one) => one === id);
    if (found === undefined) throw apiError('ItemNotFound', 'CustomXmlPartCollection.getItem');
    return partObject(found);
  },
  getItemOrNullObject: (target, [id], session) => {
    const found = idsOf(target, session).find((one) => one === id);
    return found === undefined ? null : partObject(found);
  },
};

const PARTS: OfficeClass<PartsTarget> = {
  name: 'CustomXmlPartCollection',
  items: (target, session) => idsOf(target, session).map(partObject),
  methods: {
    ...BOTH,
    add: (_target, [xml], session) => {
      const text = requireXml(xml, 'CustomXmlPartCollection.add');
      const id = freeId(session);
      session.model.customXml.set(id, text);
      return partObject(id);
    },
    getByNamespace: (_target, [namespace]) =>
      OfficeObject.of(SCOPED, {
        namespace: textArgument(namespace, 'CustomXmlPartCollection.getByNamespace'),
      }),
  },
};

const SCOPED: OfficeClass<PartsTarget> = {
  name: 'CustomXmlPartScopedCollection',
  items: (target, session) => idsOf(target, session).map(partObject),
  methods: {
    ...BOTH,
    getOnlyItem: (target, _args, session) => {
      const [only, ...more] = idsOf(target, session);
      if (only === undefined || more.length > 0) {
        throw apiError('ItemNotFound', 'CustomXmlPartScopedCollection.getOnlyItem');
      }
      return partObject(only);
    },
    getOnlyItemOrNullObject: (target, _args, session) => {
      const [only, ...more] = idsOf(target, session);
      if (more.length > 0) throw apiError('GeneralException', 'getOnlyItemOrNullObject');
      return only === undefined ? null : partObject(only);
    },
  },
};

const PART: OfficeClass<string> = {
  name: 'CustomXmlPart',
  identity: (id) => ({ Id: id }),
  reads: {
    id: (id) => id,
    namespaceUri: (id, session) => namespaceOf(xmlOf(id, session)),
  },
  methods: {
    getXml: xmlOfPart,
    setXml: (id, [xml], session) => {
      session.model.customXml.set(id, requireXml(xml, 'CustomXmlPart.setXml'));
    },
    delete: (id, _args, session) => {
      session.model.customXml.delete(id);
    },
  },
};

export function customXmlPartsObject(): OfficeObject {
  return OfficeObject.of(PARTS, {});
}
const partObject = (id: string): OfficeObject => OfficeObject.of(PART, id);

function idsOf({ namespace }: PartsTarget, { model }: Session): readonly string[] {
  const parts = [...model.customXml];
  return parts
    .filter(([, xml]) => namespace === undefined || namespaceOf(xml) === namespace)
    .map(([id]) => id);
}

function xmlOf(id: string, { model }: Session): string {
  const xml = model.customXml.get(id);
  if (xml === undefined) throw apiError('ItemNotFound', 'CustomXmlPart');
  return xml;
}

function xmlOfPart(id: string, _args: readonly unknown[], session: Session): string {
  return xmlOf(id, session);
}

/** The namespace of the root element, '' where it has none. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])([^\s/>]+)([^>]*)>/.exec(xml);
  const prefix = root?.[1]?.includes(':') ? root[1].split(':')[0] : undefined;
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const attribute = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  const match = attribute.exec(root?.[2] ?? '');
  return match?.[1] ?? match?.[2] ?? '';
}

/** Excel refuses what is not well-formed; looked at here is that one root element opens and closes. */
function requireXml(value: unknown, location: string): string {
  const xml = textArgument(value, location);
  const body = xml.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, '').trim();
  const root = /^<([^\s/>]+)/.exec(body)?.[1];
  const closes = root !== undefined && (body.endsWith(`</${root}>`) || /^<[^>]*\/>$/.test(body));
  if (!closes) throw apiError('InvalidArgument', location);
  return xml;
}

/** Braced, like the ids Excel gives. */
function freeId({ model }: Session): string {
  for (let number = model.customXml.size + 1; ; number++) {
    const id = `{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}`;
    if (!model.customXml.has(id)) return id;
  }
}
