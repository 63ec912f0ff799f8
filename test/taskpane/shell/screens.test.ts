import { createNavigation } from '../../../src/taskpane/shell/screens';

test('opens on the first screen', () => {
  expect(createNavigation().current()).toBe('welcome');
});

test('notifies its listeners of a change, and of nothing else', () => {
  const navigation = createNavigation();
  const heard: string[] = [];
  const stop = navigation.listen(() => heard.push(navigation.current()));
  navigation.goTo('matrix');
  navigation.goTo('matrix');
  stop();
  navigation.goTo('results');
  expect(heard).toEqual(['matrix']);
});
