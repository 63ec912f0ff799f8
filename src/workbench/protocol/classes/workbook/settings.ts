import { apiError } from '../../api-error';
import { textArgument } from '../../arguments';
import { OfficeObject } from '../../office-class';
import type { OfficeClass } from '../../office-class';
import type { Session } from '../../session';

/** The add-in's settings in the workbook, the same that `Office.context.document.settings` saves. */
const SETTINGS: OfficeClass<undefined> = {
  name: 'SettingCollection',
  items: (_target, { model }) => [...model.settings.keys()].map(settingObject),
  methods: {
    add: (_target, [key, value], { model }) => {
      const name = textArgument(key, 'SettingCollection.add');
      model.settings.set(name, JSON.stringify(value ?? null));
      return settingObject(name);
    },
    getCount: (_target, _args, { model }) => model.settings.size,
    getItem: (_target, [key], { model }) => {
      if (typeof key !== 'string' || !model.settings.has(key)) {
        throw apiError('ItemNotFound', 'SettingCollection.getItem');
      }
      return settingObject(key);
    },
    getItemOrNullObject: (_target, [key], { model }) =>
      typeof key === 'string' && model.settings.has(key) ? settingObject(key) : null,
  },
};

const SETTING: OfficeClass<string> = {
  name: 'Setting',
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

export function settingsObject(): OfficeObject {
  return OfficeObject.of(SETTINGS, undefined);
}
const settingObject = (key: string): OfficeObject => OfficeObject.of(SETTING, key);

function valueOf(key: string, { model }: Session): unknown {
  const text = model.settings.get(key);
  if (text === undefined) throw apiError('ItemNotFound', 'Setting');
  return JSON.parse(text);
}
