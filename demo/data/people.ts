/** The trainees: about 420 invented people of 140 invented enterprises, re-used over the sessions. */
import type { Input } from '../../cloudfunctions/contract';
import { inventedCreditCode } from '../credit-code';
import { randomFrom } from '../random';
import { CITIES } from './cities';

export interface Person {
  /** Persona with which the person logs in: trainee-N. */
  persona: string;
  number: number;
  profile: Input<'identity.saveProfile'>;
}

export const PEOPLE = 420;
/** The first three are personas of their own, with a part to play; they are never drawn into a crowd. */
export const LEADING = 3;

const FIRST = '春夏秋冬东南西北山河湖海风云星辰松柏梅兰竹';
const SECOND = '一安宁远明德文思嘉和诚信立新启航达成乐';
const TRADES = [
  '商贸',
  '农牧科技',
  '乳业',
  '建材',
  '机械',
  '物流',
  '信息技术',
  '餐饮',
  '新能源',
  '旅游',
  '服装',
  '食品',
  '环保',
  '药业',
];
const PLACES = ['青城', '鹿城', '草原', '阴山', '河套', '松山', '乌海湖', '红山', '科尔沁', '额济纳'];

const enterpriseName = (n: number): string =>
  `示例${PLACES[n % PLACES.length] ?? ''}${TRADES[Math.floor(n / PLACES.length) % TRADES.length] ?? ''}有限公司`;

/** Of the demonstration's range of numbers, which belongs to nobody here. */
export const inventedPhone = (n: number): string => `199${String(n).padStart(8, '0')}`;

function personOf(number: number): Person {
  const random = randomFrom(`person ${number}`);
  const firm = (number * 37) % 140;
  const roll = random.next();
  const kind =
    roll < 0.62
      ? 'sme-manager'
      : roll < 0.9
        ? 'sme-finance'
        : roll < 0.935
          ? 'sme-system'
          : roll < 0.96
            ? 'leading-group'
            : 'other';
  const city = random.pick(CITIES);
  const name = `示例${FIRST.charAt(number % FIRST.length)}${SECOND.charAt(Math.floor(number / FIRST.length) % SECOND.length)}`;
  return {
    persona: `trainee-${number}`,
    number,
    profile: {
      name: number <= LEADING ? `示例学员${'甲乙丙'.charAt(number - 1)}` : name,
      enterprise:
        kind === 'sme-system' || kind === 'leading-group' ? `示例${city.name}中小企业服务中心` : enterpriseName(firm),
      phone: inventedPhone(1000 + number),
      kind: number <= LEADING ? 'sme-manager' : kind,
      post: kind === 'sme-finance' ? '财务主管' : kind === 'other' ? '职员' : kind === 'sme-manager' ? '经理' : '科员',
      regionId: city.regionId,
      ...(roll < 0.9 ? { creditCode: inventedCreditCode(100 + firm) } : {}),
    },
  };
}

export const people: readonly Person[] = Array.from({ length: PEOPLE }, (_, index) => personOf(index + 1));
