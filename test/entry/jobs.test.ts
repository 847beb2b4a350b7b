/** A function has one timer, and one timer may have several jobs. */
import { runJobs } from '../../cloudfunctions/entry/jobs';

const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(() => told.mockClear());

test('every job runs, in its order', async () => {
  const ran: string[] = [];
  const job = (name: string) => (context: string) => Promise.resolve(ran.push(`${name} ${context}`));
  await runJobs('keep', [job('first'), job('second')], 'now');
  expect(ran).toEqual(['first now', 'second now']);
  expect(told).not.toHaveBeenCalled();
});

test('of three jobs two fail, one at once and one later: the third has run, both are logged, and the run counts as failed', async () => {
  let ran = 0;
  const jobs = [
    () => {
      throw new Error('at once');
    },
    () => Promise.resolve((ran += 1)),
    () => Promise.reject(new Error('later')),
  ];
  await expect(runJobs('keep', jobs, null)).rejects.toThrow('at once');
  expect(ran).toBe(1);
  expect(told.mock.calls.map(([line]) => (JSON.parse(String(line)) as { code: string }).code)).toEqual([
    'JOB_FAILED',
    'JOB_FAILED',
  ]);
});
