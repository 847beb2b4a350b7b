/** Six invented institutions under contract, each with the places named in its application. */
import type { Input } from '../../cloudfunctions/contract';
import type { RegionId } from '../../cloudfunctions/contract/common';
import { inventedCreditCode } from '../credit-code';
import { cityOf } from './cities';

export type InstitutionKey = 'yinshan' | 'hetao' | 'xiliaohe' | 'ordos' | 'hulunbuir' | 'xilingol';

export interface DemoInstitution {
  key: InstitutionKey;
  /** Persona of its staff. */
  persona: string;
  record: Omit<Input<'institution.create'>, 'requestKey'>;
}

type PlaceRow = readonly [name: string, regionId: RegionId, capacity: number];

function institution(
  number: number,
  key: InstitutionKey,
  name: string,
  regionId: RegionId,
  places: readonly PlaceRow[],
): DemoInstitution {
  return {
    key,
    persona: `institution-${number}`,
    record: {
      name,
      creditCode: inventedCreditCode(number, cityOf(regionId).division),
      regionId,
      places: places.map(([place, region, capacity], index) => {
        const { name: town, latitude, longitude } = cityOf(region);
        // Places of one town lie a few streets apart.
        const position = { latitude: latitude + 0.004 * index, longitude: longitude + 0.003 * index };
        return { name: place, address: `${town}示例路${10 * number + index}号`, capacity, position };
      }),
    },
  };
}

export const institutions: readonly DemoInstitution[] = [
  institution(1, 'yinshan', '示例阴山企业培训中心', 'hohhot', [
    ['示例阴山大礼堂', 'hohhot', 260],
    ['示例阴山多功能厅', 'hohhot', 160],
    ['示例阴山第二教室', 'hohhot', 80],
    ['示例金川园区报告厅', 'hohhot', 160],
  ]),
  institution(2, 'hetao', '示例河套管理培训学校', 'baotou', [
    ['示例河套报告厅', 'baotou', 150],
    ['示例河套第一教室', 'baotou', 90],
    ['示例临河会议中心', 'bayannur', 120],
  ]),
  institution(3, 'xiliaohe', '示例西辽河职业培训学校', 'tongliao', [
    ['示例西辽河礼堂', 'tongliao', 140],
    ['示例红山会议室', 'chifeng', 100],
  ]),
  institution(4, 'ordos', '示例鄂尔多斯高原培训中心', 'ordos', [
    ['示例高原培训楼', 'ordos', 120],
    ['示例乌海湖会议厅', 'wuhai', 90],
  ]),
  institution(5, 'hulunbuir', '示例呼伦湖企业服务学院', 'hulunbuir', [
    ['示例呼伦湖学术厅', 'hulunbuir', 120],
    ['示例口岸会议室', 'manzhouli', 70],
  ]),
  institution(6, 'xilingol', '示例锡林草原培训中心', 'xilingol', [
    ['示例锡林会堂', 'xilingol', 110],
    ['示例二连口岸教室', 'erenhot', 60],
  ]),
];

export function institutionOf(key: InstitutionKey): DemoInstitution {
  const found = institutions.find((candidate) => candidate.key === key);
  if (!found) throw new RangeError(`no institution ${key}`);
  return found;
}
