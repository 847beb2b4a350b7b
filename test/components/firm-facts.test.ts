/** What was said once of a firm is filled in on the other form, and never over what was said there. */
import { saidOfEnterprise, saidOfProfile } from '../../src/services/enterprise';

const firm = (name: string | null, areaCode: string | null) => ({ name, areaCode }) as never;

test.each([
  [null, { enterprise: '', regionId: null }],
  [firm('示例食品厂', '150100'), { enterprise: '示例食品厂', regionId: '150100' }],
  [firm(null, '150781'), { enterprise: '', regionId: '150781' }],
  [firm(null, '150102'), { enterprise: '', regionId: '150100' }],
  [firm('示例食品厂', '140100'), { enterprise: '示例食品厂', regionId: null }],
])('a firm’s profile %j says %j of the particulars', (profile, expected) =>
  expect(saidOfEnterprise(profile)).toEqual(expected),
);

const person = (enterprise: string, regionId?: string) => ({ enterprise, regionId }) as never;

test.each([
  [null, null, {}],
  [person('示例食品厂', '150100'), null, { name: '示例食品厂', areaCode: '150100' }],
  [person('示例食品厂', '150100'), firm('示例食品厂（集团）', null), { areaCode: '150100' }],
  [person('示例食品厂', '150100'), firm(null, '150200'), { name: '示例食品厂' }],
  [person('示例食品厂'), firm('示例食品厂', '150200'), {}],
])('particulars %j fill %j in by %j', (profile, kept, expected) =>
  expect(saidOfProfile(profile, kept)).toEqual(expected),
);
