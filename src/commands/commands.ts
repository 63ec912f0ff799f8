/** Screens that a button of the ribbon opens. */
export type CommandScreen = 'catalogue' | 'matrix';

/** Names of the ribbon's functions, as manifest.xml calls them, and the screen each one opens. */
const COMMANDS: Readonly<Record<string, CommandScreen>> = {
  insertCatalogue: 'catalogue',
  newMatrix: 'matrix',
};

/**
 * Gives the ribbon's buttons their work: each shows the pane on its screen. Nothing is written
 * without the pane, where scope and language are chosen. Excel greys a button out until it hears
 * that the click was dealt with, hence `completed` in every case.
 *
 *     registerCommands((screen) => show(screen))
 */
export function registerCommands(goTo: (screen: CommandScreen) => void): void {
  for (const [name, screen] of Object.entries(COMMANDS)) {
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- Office does not wait for it; what fails reaches the pane's notice of faults
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
