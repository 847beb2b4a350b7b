/**
 * Does the steps of plan.ts that are not by hand. Each looks first at what is there and changes only what differs, so that a run that was broken
 * off is taken up by running it again. Nothing is deleted without `prune`, and a collection never.
 */
import { join } from 'node:path';
import { detailOf, domainOf, everyCollection, everyFunction, routesOf, type Deployment, type Outcome } from './cloud';
import { doings, sameFields, type Doing } from './doings';
import { Journal } from './journal';
import type { Kind, Step } from './plan';

/** What is there and config does not name: told, and with `prune` deleted, collections apart. */
async function leftOver(steps: readonly Step[], of: Deployment): Promise<void> {
  const { manager, env, prune = false, log = console.log } = of;
  const named = <K extends Kind>(kind: K): Step<K>['data'][] =>
    steps.flatMap((step) => (step.kind === kind ? [step.data as Step<K>['data']] : []));
  const say = async (what: string, remove?: () => Promise<unknown>): Promise<void> => {
    if (prune && remove) await remove();
    log(`${prune && remove ? 'deleted' : 'not in config'}  ${what}`);
  };
  const wanted = new Set(named('collection').map(({ name }) => name));
  for (const name of await everyCollection(manager)) if (!wanted.has(name)) await say(`collection ${name}`);
  for (const collection of wanted) {
    const indexes = named('index').filter((index) => index.collection === collection);
    for (const index of (await manager.database.describeCollection(collection)).Indexes ?? []) {
      // Its own: the platform's.
      if (/^_(?:id|openid)/.test(index.Name) || indexes.some(({ fields }) => sameFields(index, fields))) continue;
      await say(`index ${index.Name} of ${collection}`, () =>
        manager.database.updateCollection(collection, { DropIndexes: [{ IndexName: index.Name }] }),
      );
    }
  }
  const functions = new Set(named('function').map(({ name }) => name));
  for (const name of await everyFunction(manager)) {
    if (!functions.has(name)) {
      await say(`function ${name}`, () => manager.functions.deleteFunction(name));
      continue;
    }
    const timers = named('timer').filter((one) => one.function === name);
    for (const { TriggerName } of (await detailOf(manager, name))?.Triggers ?? [])
      if (!timers.some(({ timer }) => timer.name === TriggerName))
        await say(`timer ${TriggerName} of ${name}`, () => manager.functions.deleteFunctionTrigger(name, TriggerName));
  }
  const domain = domainOf(of);
  if (!domain) return;
  const paths = new Set(named('route').map(({ path }) => path));
  for (const { Path } of await routesOf(of, domain))
    if (!paths.has(Path))
      await say(`path ${Path}`, () =>
        manager.env.deleteHttpServiceRoute({ EnvId: env, Domain: domain, Paths: [Path] }),
      );
}

/**
 * Runs the steps one after the other, each told with what it found or did, and ends at the first that fails.
 * @throws Error with the step that failed; run again, what was done is found
 */
export async function runPlan(steps: readonly Step[], of: Deployment): Promise<Map<string, Outcome>> {
  const { log = console.log } = of;
  const done = new Journal(join(of.root, 'dist/.deploy', `${of.env}.json`));
  const outcomes = new Map<string, Outcome>();
  for (const step of steps) {
    let outcome: Outcome = 'by hand';
    try {
      if (step.kind !== 'hand') outcome = await (doings[step.kind] as Doing<Kind>)(step.data, of, done);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${step.what}: ${reason}\nRun the same again when that is mended: what is done is found.`, {
        cause: error,
      });
    }
    outcomes.set(step.id, outcome);
    log(`${outcome.padEnd(13)}  ${step.what}`);
  }
  await leftOver(steps, of);
  return outcomes;
}
