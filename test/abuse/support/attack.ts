/**
 * One attack of the table that `npm run test:abuse` prints: what somebody tries who wants money, marks, power or other people's particulars,
 * what came of it once, and what comes of it now. `run` does it for real, through the operations, and expects what `now` says.
 * The two outcomes are part of the test's name, so that the table is made of what has run.
 */
export function attack(
  rule: string,
  what: { tries: string; before: string; now: string },
  run: () => Promise<void>,
): void {
  test(`${rule}: ${what.tries} ¦ ${what.before} ¦ ${what.now}`, async () => {
    await run();
  });
}
