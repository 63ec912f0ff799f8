import { isIndicator } from '../../src/catalogue/indicators';
import { successorOf } from '../../src/catalogue/retired';

/** Codes of the framework of 2017 that today's does not have. */
test.each(['1.a.3', '2.b.2', '13.3.2', '17.6.2'])('%s has a successor that exists', (code) => {
  expect(isIndicator(code)).toBe(false);
  const successor = successorOf(code);
  expect(successor).toBeDefined();
  expect(isIndicator(successor ?? '')).toBe(true);
  expect(successor?.split('.').slice(0, 2)).toEqual(code.split('.').slice(0, 2));
});

test.each(['3.8.1', '8.9.2', '3.8.9', ''])('%s was not retired', (code) => {
  expect(successorOf(code)).toBeUndefined();
});
