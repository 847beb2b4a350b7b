/** Standing by the grants as they are stored today; gives way to `caller.standing` and `holdersOf` of the parties. */
import { command } from '../platform/cloud';
import type { Database } from '../platform/database';
import { holdings, standing, upwards, type Belongs, type Grant, type Setting } from '../mechanisms/party';
import { parties } from '../programmes/lecture-hall-2018/parties';
import { territory } from '../programmes/lecture-hall-2018/territory';
import type { UserDoc } from '../records';

export const lectureHallSetting: Setting = {
  programme: 'lecture-hall-2018',
  parties,
  territory,
};

export const grantsOf = (user: Pick<UserDoc, 'grants'> | null): Grant[] =>
  (user?.grants ?? []).map(({ role, scope }) => ({
    programme: lectureHallSetting.programme,
    party: role,
    at:
      scope.kind === 'all'
        ? 'all'
        : scope.kind === 'region'
          ? { area: scope.regionId }
          : { body: scope.kind === 'institution' ? scope.institutionId : scope.agency },
  }));

export const standingOf = (user: UserDoc | null, record: Belongs): string[] =>
  standing(grantsOf(user), record, lectureHallSetting);

export async function holdersOf(db: Database, record: Belongs, party: string): Promise<string[]> {
  const scope = lectureHallSetting.parties[party]?.scope;
  const { body, area } = record;
  const where =
    scope === 'body'
      ? body && { 'grants.scope.institutionId': body }
      : scope === 'area'
        ? area && { 'grants.scope.regionId': command.in(upwards(lectureHallSetting.territory, area)) }
        : { 'grants.role': party };
  if (!where) return [];
  const users = await db.find<UserDoc>('users', where);
  return users
    .filter((user) => holdings(grantsOf(user), record, lectureHallSetting).includes(party))
    .map(({ _id }) => _id)
    .sort();
}
