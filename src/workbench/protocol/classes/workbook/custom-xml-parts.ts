import { apiError } from '../../api-error';
import { textArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { XmlPartsTarget } from '../../objects/targets';
import type { Session } from '../../session';

const BOTH: NonNullable<OfficeClass<XmlPartsTarget>['methods']> = {
  getCount: (target, _args, session) => idsOf(target, session).length,
  getItem: (target, [id], session) => {
    const found = idsOf(target, session).find((one) => one === id);
    if (found === undefined) throw apiError('ItemNotFound', 'CustomXmlPartCollection.getItem');
    return OfficeObject.of('CustomXmlPart', found);
  },
  getItemOrNullObject: (target, [id], session) => {
    const found = idsOf(target, session).find((one) => one === id);
    return found === undefined ? null : OfficeObject.of('CustomXmlPart', found);
  },
};

export const CUSTOM_XML_PARTS: OfficeClass<XmlPartsTarget> = {
  items: (target, session) =>
    idsOf(target, session).map((id) => OfficeObject.of('CustomXmlPart', id)),
  methods: {
    ...BOTH,
    add: (_target, [xml], session) => {
      const text = requireXml(xml, 'CustomXmlPartCollection.add');
      const id = freeId(session);
      session.model.customXml.set(id, text);
      return OfficeObject.of('CustomXmlPart', id);
    },
    getByNamespace: (_target, [namespace]) =>
      OfficeObject.of('CustomXmlPartScopedCollection', {
        namespace: textArgument(namespace, 'CustomXmlPartCollection.getByNamespace'),
      }),
  },
};

export const SCOPED_XML_PARTS: OfficeClass<XmlPartsTarget> = {
  items: (target, session) =>
    idsOf(target, session).map((id) => OfficeObject.of('CustomXmlPart', id)),
  methods: {
    ...BOTH,
    getOnlyItem: (target, _args, session) => {
      const [only, ...more] = idsOf(target, session);
      if (only === undefined || more.length > 0) {
        throw apiError('ItemNotFound', 'CustomXmlPartScopedCollection.getOnlyItem');
      }
      return OfficeObject.of('CustomXmlPart', only);
    },
    getOnlyItemOrNullObject: (target, _args, session) => {
      const [only, ...more] = idsOf(target, session);
      if (more.length > 0) throw apiError('GeneralException', 'getOnlyItemOrNullObject');
      return only === undefined ? null : OfficeObject.of('CustomXmlPart', only);
    },
  },
};

export const CUSTOM_XML_PART: OfficeClass<string> = {
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

function idsOf({ namespace }: XmlPartsTarget, { model }: Session): readonly string[] {
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

/** The namespace of the root element, '' if it has none. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])([^\s/>]+)([^>]*)>/.exec(xml);
  const prefix = root?.[1]?.includes(':') ? root[1].split(':')[0] : undefined;
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const attribute = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  const match = attribute.exec(root?.[2] ?? '');
  return match?.[1] ?? match?.[2] ?? '';
}

/**
 * Excel refuses XML that is not well-formed; this only checks that one root element opens and
 * closes.
 */
function requireXml(value: unknown, location: string): string {
  const xml = textArgument(value, location);
  const body = xml.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, '').trim();
  const root = /^<([^\s/>]+)/.exec(body)?.[1];
  const closes = root !== undefined && (body.endsWith(`</${root}>`) || /^<[^>]*\/>$/.test(body));
  if (!closes) throw apiError('InvalidArgument', location);
  return xml;
}

/** In braces, like the ids from Excel. */
function freeId({ model }: Session): string {
  for (let number = model.customXml.size + 1; ; number++) {
    const id = `{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}`;
    if (!model.customXml.has(id)) return id;
  }
}
