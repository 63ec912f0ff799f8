/** @jest-environment jsdom */
import { Boundary } from '../../../src/taskpane/shell/Boundary';
import { render, type Rendered } from '../render';

let screen: Rendered;
beforeEach(() => {
  // React repeats on the console what a boundary has caught.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  screen.close();
  jest.restoreAllMocks();
});

function Failing({ error }: { readonly error: unknown }): never {
  throw error;
}

function draw(error: unknown): void {
  screen = render(
    <>
      <Boundary>
        <Failing error={error} />
      </Boundary>
      <p>another screen</p>
    </>,
  );
}

test('a defect takes one screen only, and gives its report', () => {
  draw(new TypeError('Ministry of Health'));
  expect(screen.text()).toContain('This is a fault of the add-in');
  expect(screen.container.querySelector('textarea')?.value).toContain('Error: TypeError');
  expect(screen.container.innerHTML).not.toMatch(/Ministry|Health/);
  expect(screen.text()).toContain('another screen');
  expect(screen.button('Load the pane again')).toBeDefined();
});

test('a script that could not be loaded is no fault of the add-in', () => {
  draw(Object.assign(new Error('Loading chunk 3 failed.'), { name: 'ChunkLoadError' }));
  expect(screen.text()).toContain('This screen could not be shown');
  expect(screen.container.querySelector('textarea')).toBeNull();
});
