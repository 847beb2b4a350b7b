import { exact, show, showShort } from './exact';
import { type Trace, traceOf } from '../mechanisms/trace';

export interface PlanRegion {
  id: string;
  name: string;
  /** null = has the fixed own-level task instead of a share */
  marketEntities: number | null;
}

export interface PlanTask {
  /** person-times a year */
  total: number;
  ownLevel: number;
  /** shares are whole multiples of this */
  unit: number;
}

export interface RegionTask {
  regionId: string;
  /** person-times */
  task: number;
  trace: Trace;
}

/**
 * R-PLAN 1: shares the year's task by 2017 market entities, largest remainder in whole units (附件3 注).
 * Returns one row a region in the order given; the sum is exactly `total`. Equal remainders go to the region with more
 * entities, then to the earlier row. Throws RangeError for figures that cannot be shared so.
 */
export function shareAnnualTask(task: PlanTask, regions: readonly PlanRegion[], clause = '附件3'): RegionTask[] {
  const shared = task.total - task.ownLevel;
  if (shared < 0 || task.unit <= 0 || shared % task.unit !== 0)
    throw new RangeError(`The shared task ${shared} is not a multiple of ${task.unit}`);
  const units = shared / task.unit;

  const weighted = regions.flatMap((region, order) => {
    if (region.marketEntities === null) return [];
    if (!Number.isSafeInteger(region.marketEntities) || region.marketEntities < 0) {
      throw new RangeError(`Not a number of market entities: ${region.id}`);
    }
    return [{ id: region.id, entities: region.marketEntities, order }];
  });
  const owners = regions.length - weighted.length;
  const allEntities = weighted.reduce((sum, region) => sum + region.entities, 0);
  if (allEntities === 0 || owners > 1 || (owners === 0 && task.ownLevel > 0)) {
    throw new RangeError('Nobody to share the task among, or not exactly one own-level row');
  }

  const quotas = weighted.map((region) => {
    const quota = exact(units).mul(region.entities).div(allEntities);
    const whole = Number(quota.floor().toFraction());
    return { ...region, quota, whole, remainder: quota.sub(whole) };
  });
  const left = units - quotas.reduce((sum, region) => sum + region.whole, 0);
  const extra = new Set(
    [...quotas]
      .sort((a, b) => b.remainder.compare(a.remainder) || b.entities - a.entities || a.order - b.order)
      .slice(0, left)
      .map((region) => region.id),
  );
  const byId = new Map(quotas.map((region) => [region.id, region]));

  return regions.map((region) => {
    const found = byId.get(region.id);
    const rounded = found ? found.whole + (extra.has(region.id) ? 1 : 0) : 0;
    const value = found ? rounded * task.unit : task.ownLevel;
    const trace = traceOf({
      rule: 'R-PLAN 1',
      clause,
      label: `${region.name}年度培训任务`,
      inputs: { marketEntities: region.marketEntities, allEntities, total: task.total, ownLevel: task.ownLevel },
      arithmetic: found
        ? `(${task.total} − ${task.ownLevel}) ÷ ${task.unit} × ${found.entities} ÷ ${allEntities} = ${showShort(found.quota)} → ${rounded} × ${task.unit} = ${value}`
        : `自治区本级固定 ${task.ownLevel}`,
      value: exact(value),
      shown: show(exact(value), 0),
    });
    return { regionId: region.id, task: value, trace };
  });
}
