import type { Input } from '../../cloudfunctions/contract';
import { DAY } from '../time';
import { ENTERED_BEFORE } from './anchor';
import type { Seeding } from './seeding';

/** What two people have said of their enterprises: a small factory in Hohhot that left some things open, and a shop just founded. */
export const enterprises: readonly (readonly [persona: string, Input<'enterprise.save'>['enterprise']])[] = [
  [
    'trainee-1',
    {
      name: '示例乳品加工企业',
      areaCode: '150100',
      industry: 'industry',
      staff: 45,
      revenueFen: 1_200_000_000,
      foundedDay: '2016-05-20',
      markers: ['agri-processing', 'patent-holder'],
      farming: false,
    },
  ],
  [
    'trainee-2',
    {
      name: '示例小商店',
      areaCode: '150200',
      industry: 'retail',
      staff: 4,
      revenueFen: 60_000_000,
      foundedDay: '2025-09-01',
      markers: [],
      founders: ['graduate', 'woman'],
    },
  ],
];

export async function describeEnterprises({ client, now }: Seeding): Promise<void> {
  const at = now - ENTERED_BEFORE + 20 * DAY;
  for (const [persona, enterprise] of enterprises) {
    await client.call('enterprise.save', persona, at, { enterprise, tellMe: true });
  }
}
