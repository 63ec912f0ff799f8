import type { GriffelStyle } from '@fluentui/react-components';

/** For screen readers only: present, but without taking space. */
export const hiddenVisually: GriffelStyle = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  padding: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};
