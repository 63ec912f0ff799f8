/** Screens that a button of the ribbon opens. */
export type CommandScreen = 'catalogue' | 'matrix';

/** The ribbon functions by the names manifest.xml gives them, and the screen each one opens. */
const COMMANDS: Readonly<Record<string, CommandScreen>> = {
  insertCatalogue: 'catalogue',
  newMatrix: 'matrix',
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
export function registerCommands(goTo: (screen: CommandScreen) => void): void {
  for (const [name, screen] of Object.entries(COMMANDS)) {
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- Office does not wait for it; errors reach the pane's fault notice
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        goTo(screen);
        // That Excel does not open the pane is no fault of ours to report in it.
        await Office.addin.showAsTaskpane().catch(() => undefined);
      } finally {
        event.completed();
      }
    });
  }
}
