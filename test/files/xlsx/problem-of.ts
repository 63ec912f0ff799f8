import { Unreadable, type FileProblem } from '../../../src/files/xlsx/problem';

/** Why something cannot be read, "none" where it can; any other error is thrown on. */
export async function problemOf(work: () => unknown): Promise<FileProblem | 'none'> {
  try {
    await work();
    return 'none';
  } catch (error) {
    if (error instanceof Unreadable) return error.problem;
    throw error;
  }
}
