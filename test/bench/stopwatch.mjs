// Times are only comparable within one run on one machine: print ratios, assert none.

/**
 * The least processor time of each task in milliseconds, the tasks taking turns: not the clock's,
 * which runs on while other programs have the processor. Results are kept so that the engine cannot
 * drop the work.
 */
export function times(tasks, runs = 15) {
  const least = tasks.map(() => Infinity);
  // What preparing the ranges has left behind is nobody's garbage.
  globalThis.gc?.();
  for (let run = 0; run < runs; run++) {
    for (const [index, task] of tasks.entries()) {
      const start = process.cpuUsage();
      globalThis.benchResult = task();
      least[index] = Math.min(least[index], spentSince(start));
    }
  }
  return least;
}

/** As `times`, for tasks that are waited for. */
export async function timesAsync(tasks, runs = 15) {
  const least = tasks.map(() => Infinity);
  // What preparing the ranges has left behind is nobody's garbage.
  globalThis.gc?.();
  for (let run = 0; run < runs; run++) {
    for (const [index, task] of tasks.entries()) {
      const start = process.cpuUsage();
      await task();
      least[index] = Math.min(least[index], spentSince(start));
    }
  }
  return least;
}

/** Of all threads, so that collecting garbage counts. */
function spentSince(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** A generator of the same random numbers in every run (mulberry32), 0 ≤ x < 1. */
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Prints rows of text under headings, right-aligned but for the first column. */
export function table(headings, rows) {
  const all = [headings, ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  for (const row of all) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
    );
    console.log(cells.join('  '));
  }
}
