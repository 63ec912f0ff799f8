// Times are only comparable within one run on one machine: print ratios, assert none.

/**
 * The shortest time of each task in milliseconds, the tasks taking turns: other work on the machine
 * only ever adds. Results are kept so that the engine cannot drop the work.
 */
export function times(tasks, runs = 15) {
  const shortest = tasks.map(() => Infinity);
  for (let run = 0; run < runs; run++) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      globalThis.benchResult = task();
      shortest[index] = Math.min(shortest[index], performance.now() - start);
    }
  }
  return shortest;
}

/** As `times`, for tasks that are waited for. */
export async function timesAsync(tasks, runs = 15) {
  const shortest = tasks.map(() => Infinity);
  for (let run = 0; run < runs; run++) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      await task();
      shortest[index] = Math.min(shortest[index], performance.now() - start);
    }
  }
  return shortest;
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
