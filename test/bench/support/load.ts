/** Runs `work` for 0 … count − 1, `concurrency` at a time; milliseconds of the whole and of each. */
export async function runAll(
  count: number,
  concurrency: number,
  work: (at: number) => Promise<unknown>,
): Promise<{ totalMs: number; each: number[] }> {
  const each: number[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const at = next;
      next += 1;
      const started = performance.now();
      await work(at);
      each.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, lane));
  return { totalMs: performance.now() - started, each };
}
