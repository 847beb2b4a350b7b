const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = paint(1);
export const dim = paint(2);
export const red = paint(31);
export const green = paint(32);

/** Seconds with one decimal, for the end of a progress line. */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * A line that says what is being done, and a second one when it took how long. Long steps never look dead: after 15 s
 * without other output a reminder appears every 15 s.
 *
 * @template T
 * @param {string} label what is done, as a noun phrase
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const started = Date.now();
  console.log(`${bold('→')} ${label} …`);
  const reminder = setInterval(() => console.log(dim(`  … ${label}, ${seconds(Date.now() - started)}`)), 15_000);
  try {
    const result = await work();
    console.log(`${green('✓')} ${label} ${dim(seconds(Date.now() - started))}`);
    return result;
  } catch (error) {
    console.log(`${red('✗')} ${label} ${dim(seconds(Date.now() - started))}`);
    throw error;
  } finally {
    clearInterval(reminder);
  }
}

/** A mistake of the surroundings (not of the code): shown as its message alone, without a stack. */
export class Failure extends Error {}

/** Runs a script's main function; a {@link Failure} is printed plainly, anything else with its stack; both exit with 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(red(error instanceof Failure ? error.message : (error?.stack ?? String(error))));
    process.exitCode = 1;
  }
}
