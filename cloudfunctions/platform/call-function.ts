import { cloud } from './cloud';
import { logError } from './log';

/** Runs another function and waits for it. One that fails is logged, and hides no other. */
export async function callFunction(name: string, data: Record<string, unknown>): Promise<void> {
  try {
    await cloud.callFunction({ name, data });
  } catch (error) {
    logError(name, 'NOT_CALLED', error);
  }
}
