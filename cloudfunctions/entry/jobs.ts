import { logError } from '../platform/log';

/**
 * What one timer does, job after job: CloudBase has one timer a function. Each job is tried by itself, so that a failing one hides no other; the first
 * failure is thrown afterwards, so that the platform counts the run as failed and the next one tries again.
 */
export async function runJobs<C>(name: string, jobs: readonly ((context: C) => Promise<unknown>)[], context: C) {
  const failures: unknown[] = [];
  for (const job of jobs) {
    try {
      await job(context);
    } catch (error) {
      logError(name, 'JOB_FAILED', error);
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
