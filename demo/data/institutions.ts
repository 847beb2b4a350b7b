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
      creditCode: inventedCreditCode(number, regionId),
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
  institution(1, 'yinshan', '示例阴山企业培训中心', '150100', [
    ['示例阴山大礼堂', '150100', 260],
    ['示例阴山多功能厅', '150100', 160],
    ['示例阴山第二教室', '150100', 80],
    ['示例金川园区报告厅', '150100', 160],
  ]),
  institution(2, 'hetao', '示例河套管理培训学校', '150200', [
    ['示例河套报告厅', '150200', 150],
    ['示例河套第一教室', '150200', 90],
    ['示例临河会议中心', '150800', 120],
  ]),
  institution(3, 'xiliaohe', '示例西辽河职业培训学校', '150500', [
    ['示例西辽河礼堂', '150500', 140],
    ['示例红山会议室', '150400', 100],
  ]),
  institution(4, 'ordos', '示例鄂尔多斯高原培训中心', '150600', [
    ['示例高原培训楼', '150600', 120],
    ['示例乌海湖会议厅', '150300', 90],
  ]),
  institution(5, 'hulunbuir', '示例呼伦湖企业服务学院', '150700', [
    ['示例呼伦湖学术厅', '150700', 120],
    ['示例口岸会议室', '150781', 70],
  ]),
  institution(6, 'xilingol', '示例锡林草原培训中心', '152500', [
    ['示例锡林会堂', '152500', 110],
    ['示例二连口岸教室', '152501', 60],
  ]),
];

export function institutionOf(key: InstitutionKey): DemoInstitution {
  const found = institutions.find((candidate) => candidate.key === key);
  if (!found) throw new RangeError(`no institution ${key}`);
  return found;
}
