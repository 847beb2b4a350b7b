/** Takes the pictures of many screens in many states, a few at a time, and looks each of them over. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { TestGateway } from '../../../functions/support/gateway';
import { inspect } from './inspect';
import { wholePicture } from './picture';
import type { Records } from './records';
import { show } from './show';
import { personaIn, states, type State, type StateName } from './states';
import type { Screen } from './table';
import { visitAs, type ScreenVisitor } from './visitor';

export interface Shot {
  screen: Screen;
  state: StateName;
  /** Name of the picture within the folder. */
  file: string;
  /** What is wrong, in words; none is good. */
  findings: string[];
}

interface Surroundings {
  browser: Browser;
  gateway: TestGateway;
  records: Records;
  folder: string;
  /** Pixels of a picture for each pixel of the window. */
  scale: number;
}

/** Pictures of one persona in one state, taken in one browser context one after the other. */
export interface Batch {
  persona: string;
  state: StateName;
  minutes: number;
  screens: Screen[];
}

/** Large batches first, so that the last worker does not end long after the others. */
export function batchesOf(chosen: readonly Screen[], wanted: readonly StateName[]): Batch[] {
  const batches = new Map<string, Batch>();
  for (const state of wanted) {
    for (const screen of chosen) {
      const persona = personaIn(screen, state);
      if (persona === null) continue;
      const minutes = screen.minutes ?? 0;
      const key = `${persona} ${state} ${minutes}`;
      const batch = batches.get(key) ?? { persona, state, minutes, screens: [] };
      batch.screens.push(screen);
      batches.set(key, batch);
    }
  }
  return [...batches.values()].sort((a, b) => b.screens.length - a.screens.length);
}

/** What the browser says by itself when a call fails, as it is meant to in some states. */
const expected = /Failed to load resource|net::ERR_/;

async function takeOne(
  visitor: ScreenVisitor,
  screen: Screen,
  state: State,
  surroundings: Surroundings,
): Promise<Shot> {
  const missing = await show(visitor, screen, state, surroundings.records);
  const findings = missing === null ? [] : [`not there: ${missing}`];
  if (state.complete) {
    const { overflow, cut, small, overlapping } = await inspect(visitor.page);
    findings.push(...overflow.map((what) => `sticks out: ${what}`), ...cut.map((what) => `cut off: ${what}`));
    findings.push(...overlapping.map((what) => `overlaps: ${what}`));
    if (state.device.hasTouch) findings.push(...small.map((what) => `under 44 px: ${what}`));
  }
  const errors = state.complete ? visitor.errors : visitor.errors.filter((text) => !expected.test(text));
  findings.push(...errors.map((text) => `console: ${text.split('\n')[0] ?? ''}`));
  const file = `${screen.name}.${state.name}.png`;
  await wholePicture(visitor.page, join(surroundings.folder, file));
  return { screen, state: state.name, file, findings };
}

async function takeBatch(batch: Batch, surroundings: Surroundings): Promise<Shot[]> {
  const state = states[batch.state];
  const visitor = await visitAs(surroundings.browser, surroundings.gateway, {
    persona: batch.persona,
    state: { ...state, device: { ...state.device, deviceScaleFactor: surroundings.scale } },
    minutes: batch.minutes,
  });
  try {
    const shots: Shot[] = [];
    for (const screen of batch.screens) shots.push(await takeOne(visitor, screen, state, surroundings));
    return shots;
  } finally {
    await visitor.context.close();
  }
}

/** @param onBatch hears of each finished batch */
export async function takeAll(
  batches: readonly Batch[],
  workers: number,
  surroundings: Surroundings,
  onBatch: (shots: readonly Shot[]) => void,
): Promise<Shot[]> {
  const waiting = [...batches];
  const all: Shot[] = [];
  const work = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const shots = await takeBatch(batch, surroundings);
      all.push(...shots);
      onBatch(shots);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return all;
}
