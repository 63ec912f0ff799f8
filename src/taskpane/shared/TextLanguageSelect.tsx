import { Field, Select } from '@fluentui/react-components';
import { LANGUAGES, type LanguageTag } from '../../catalogue/languages';
import { htmlLanguage } from './text-language';

/** Selects one of the languages the catalogue has texts in, each in its own name. */
export function TextLanguageSelect<None extends null | never = never>(props: {
  readonly label: string;
  readonly value: LanguageTag | None;
  /** The label of "no language"; without it a language must be selected. */
  readonly none?: string;
  readonly without?: LanguageTag;
  readonly onChange: (tag: LanguageTag | None) => void;
}) {
  return (
    <Field label={props.label}>
      <Select
        value={props.value ?? ''}
        onChange={(_, { value }) =>
          props.onChange((value === '' ? null : value) as LanguageTag | None)
        }
      >
        {props.none !== undefined && <option value="">{props.none}</option>}
        {LANGUAGES.filter(({ tag }) => tag !== props.without).map(({ tag, name, english }) => (
          <option key={tag} value={tag} lang={htmlLanguage(tag)}>
            {name === english ? name : `${name} (${english})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
