/** Screens that a button of the ribbon opens. */
export type CommandScreen = 'catalogue' | 'matrix' | 'functions';

/**
 * The ribbon functions by the names manifest.xml gives them, and the screen each one opens, perhaps
 * with one of its tasks.
 */
const COMMANDS: Readonly<Record<string, readonly [CommandScreen, task?: string]>> = {
  insertCatalogue: ['catalogue'],
  newMatrix: ['matrix'],
  explainCell: ['functions', 'explain'],
};

/**
 * Connects the ribbon's buttons: each opens the pane on its screen. Nothing is written without the
 * pane, where scope and language are chosen. Excel disables a button until it is notified that the
 * click was handled, so `completed` is called in every case.
 *
 * They are functions and not ShowTaskpane actions, because a shared runtime has one pane at one
 * address and is not told which button opened it. Since February 2026 Excel ignores showAsTaskpane in
 * add-ins from Microsoft Marketplace, without an error. The screen is chosen all the same: the pane
 * shows it as soon as its own button opens it, to which the tips of these buttons point.
 *
 *     registerCommands((screen) => show(screen))
 */
export function registerCommands(goTo: (screen: CommandScreen, task?: string) => void): void {
  for (const [name, place] of Object.entries(COMMANDS)) {
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- Office does not wait for it; errors reach the pane's fault notice
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        goTo(...place);
        // That Excel does not open the pane is no fault of ours to report in it.
        await Office.addin.showAsTaskpane().catch(() => undefined);
      } finally {
        event.completed();
      }
    });
  }
}
