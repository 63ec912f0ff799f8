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
 *     registerCommands((screen) => show(screen))
 */
export function registerCommands(goTo: (screen: CommandScreen) => void): void {
  for (const [name, screen] of Object.entries(COMMANDS)) {
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- Office does not wait for it; errors reach the pane's fault notice
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        goTo(screen);
        await Office.addin.showAsTaskpane();
      } finally {
        event.completed();
      }
    });
  }
}
