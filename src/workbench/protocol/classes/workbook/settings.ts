import { apiError } from '../../api-error';
import { textArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { Session } from '../../session';

/**
 * The add-in's settings in the workbook, the same ones that `Office.context.document.settings`
 * saves.
 */
export const SETTINGS: OfficeClass<undefined> = {
  items: (_target, { model }) =>
    [...model.settings.keys()].map((key) => OfficeObject.of('Setting', key)),
  methods: {
    add: (_target, [key, value], { model }) => {
      const name = textArgument(key, 'SettingCollection.add');
      model.settings.set(name, JSON.stringify(value ?? null));
      return OfficeObject.of('Setting', name);
    },
    getCount: (_target, _args, { model }) => model.settings.size,
    getItem: (_target, [key], { model }) => {
      if (typeof key !== 'string' || !model.settings.has(key)) {
        throw apiError('ItemNotFound', 'SettingCollection.getItem');
      }
      return OfficeObject.of('Setting', key);
    },
    getItemOrNullObject: (_target, [key], { model }) =>
      typeof key === 'string' && model.settings.has(key) ? OfficeObject.of('Setting', key) : null,
  },
};

export const SETTING: OfficeClass<string> = {
  identity: (key) => ({ _Id: key }),
  reads: { key: (key) => key, value: valueOf },
  writes: {
    value: (key, value, { model }) => {
      model.settings.set(key, JSON.stringify(value ?? null));
    },
  },
  methods: {
    delete: (key, _args, { model }) => {
      model.settings.delete(key);
    },
  },
};

function valueOf(key: string, { model }: Session): unknown {
  const text = model.settings.get(key);
  if (text === undefined) throw apiError('ItemNotFound', 'Setting');
  return JSON.parse(text);
}
