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

test('a wish for a task counts each time, also on the screen that is shown', () => {
  const navigation = createNavigation();
  const heard: unknown[] = [];
  navigation.listen(() => heard.push(navigation.wish()));
  navigation.goTo('functions', 'explain');
  navigation.goTo('functions', 'explain');
  navigation.goTo('functions');
  navigation.goTo('sharing');
  const wish = { screen: 'functions', task: 'explain' };
  expect(heard).toEqual([wish, wish, wish]);
  expect(heard[0]).not.toBe(heard[1]);
});
