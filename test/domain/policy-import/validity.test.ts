/** R-POLICY 1, 6: from when until when a document says that it holds, in the wordings of offices. */
import { findValidity } from '../../../cloudfunctions/domain/policy-import/validity';
import cases from './builders/cases.json';

const days = { issued: '2022-03-01', printed: '2022-03-03', title: '示例市中小企业扶持办法' };
const read = (...texts: string[]) =>
  findValidity(
    ['第一条 为支持中小企业发展，制定本办法。', '第二条 对符合条件的中小企业给予支持。', ...texts].map(
      (text, index) => ({
        text,
        index,
        cell: false,
        row: -1,
        blanks: 0,
      }),
    ),
    days,
  );

test.each(cases.validity.cases)('R-POLICY 6: $text', ({ text, effectiveDay, expiresDay }) => {
  const found = read(`第三条 ${text}`);
  const printed = text.includes('印发之日');
  if (!printed) expect([found.effectiveDay, found.expiresDay]).toEqual([effectiveDay, expiresDay]);
  if (effectiveDay === null) expect(found.unread.map(({ field }) => field)).toContain('effectiveDay');
});

const APRIL = '2022-04-01';
/** Days worked out by hand; `null` with a mark: said and not read, so that somebody is asked. */
const wordings: [
  text: string,
  from: string | null,
  until: string | null,
  unread?: ('effectiveDay' | 'expiresDay')[],
][] = [
  ['本办法自2022年4月1日起施行至2025年3月31日止。', APRIL, '2025-03-31'],
  ['本办法自2022年4月1日起至2025年3月31日止施行。', APRIL, '2025-03-31'],
  ['本措施自2022年4月1日起实施，至2025年3月31日止。', APRIL, '2025-03-31'],
  ['本通知自2022年4月1日起执行，2025年3月31日废止。', APRIL, '2025-03-31'],
  ['本办法自2022年4月1日起施行，有效期至2025年3月31日自行失效。', APRIL, '2025-03-31'],
  ['本办法从2022年4月1日开始施行，有效期到2025年底。', APRIL, '2025-12-31'],
  ['本办法自2022年4月1日起施行，有效期至2025年6月。', APRIL, '2025-06-30'],
  ['本办法自2022年4月1日起施行，有效期截至2025年6月30日。', APRIL, '2025-06-30'],
  ['本办法于2022年4月1日起正式实施，实施期限3年。', APRIL, '2025-03-31'],
  ['本办法2022年4月1日起施行，试行期两年。', APRIL, '2024-03-31'],
  ['本办法自2022年4月1日起试行，试行期为1年。', APRIL, '2023-03-31'],
  ['本办法自2022年4月1日起试行两年。', APRIL, '2024-03-31'],
  ['本政策自2022年4月1日起执行，执行期限三年。', APRIL, '2025-03-31'],
  ['本办法自2022年4月1日起施行，有效期18个月。', APRIL, '2023-09-30'],
  ['本办法自2022年4月1日起施行，有效期一年半。', APRIL, '2023-09-30'],
  ['本办法自2022年4月1日起施行，有效期半年。', APRIL, '2022-09-30'],
  ['本办法自2022年4月1日起施行，有效期五（5）年。', APRIL, '2027-03-31'],
  ['本办法自2022年4月1日起施行，有效期3-5年。', APRIL, null, ['expiresDay']],
  ['本办法自2022年4月1日起施行，有效期与《示例省扶持意见》一致。', APRIL, null, ['expiresDay']],
  ['本办法自2022年4月1日起施行，长期有效。', APRIL, null],
  ['本办法有效期三年，自2022年4月1日起施行。', APRIL, '2025-03-31'],
  ['本办法有效期5年，自2022年4月1日起计算。', APRIL, '2027-03-31'],
  ['本办法有效期自2022年4月1日至2025年3月31日。', APRIL, '2025-03-31'],
  ['本办法有效期为2022年4月1日—2025年3月31日。', APRIL, '2025-03-31'],
  ['有效期：2022年4月1日至12月31日。', APRIL, '2022-12-31'],
  ['执行时间：2022年4月1日至2024年12月31日。', APRIL, '2024-12-31'],
  ['本政策有效期五年（自2022年4月1日至2027年3月31日）。', APRIL, '2027-03-31'],
  ['本政策执行期暂定为2022年4月1日-2024年12月31日。', APRIL, '2024-12-31'],
  ['本公告执行至2024年12月31日。', null, '2024-12-31'],
  ['本办法自发布之日起施行。', '2022-03-01', null],
  ['本办法自印发之日起施行，有效期两年。', '2022-03-03', '2024-03-02'],
  ['本办法自公布之日起施行，有效期至2024年12月31日。', '2022-03-01', '2024-12-31'],
  ['本办法自发布之日起三十日后施行。', '2022-03-31', null],
  ['本办法自公布之日起一个月后施行，有效期5年。', '2022-04-01', '2027-03-31'],
  ['本办法自发布之日起30个工作日后施行。', null, null, ['effectiveDay']],
  ['本办法自发布之日起满三十日施行。', null, null, ['effectiveDay']],
  ['本办法自发布次日起施行。', '2022-03-02', null],
  ['本办法自发布之日起有效期三年。', '2022-03-01', '2025-02-28'],
  ['本办法有效期自发布之日起3年。', '2022-03-01', '2025-02-28'],
  ['本办法自发布之日起三年内有效。', '2022-03-01', '2025-02-28'],
  ['自2022年4月1日起施行。', APRIL, null],
  ['《示例市中小企业扶持办法》自2022年4月1日起施行，有效期2年。', APRIL, '2024-03-31'],
  ['以上政策自2022年4月1日起实施，暂定2年。', APRIL, '2024-03-31'],
  ['本若干措施自2022年4月1日起施行，有效期至2024年3月31日。', APRIL, '2024-03-31'],
  ['本细则自２０２２年４月１日起施行，有效期３年。', APRIL, '2025-03-31'],
  ['本办法自二○二二年四月一日起施行，有效期叁年。', APRIL, '2025-03-31'],
  ['本規定自2022年4月1日起施行，有效期三年。', APRIL, '2025-03-31'],
  ['本办法自2022年起执行。', null, null, ['effectiveDay']],
  ['本办法自2022年4月1日起实施，2022年4月1日前已受理的按原办法执行，有效期3年。', APRIL, '2025-03-31'],
  ['本办法施行日期为2022年4月1日，有效期为5年。', APRIL, '2027-03-31'],
  ['本办法自2022年4月1日起施行，2027年4月1日起失效。', APRIL, '2027-03-31'],
  ['本办法自2022年4月1日起施行，自2027年4月1日起停止执行。', APRIL, '2027-03-31'],
  ['政策有效期截止时间为2025年12月31日。', null, '2025-12-31'],
  ['本细则与《示例省管理办法》同时施行。', null, null, ['effectiveDay']],
  ['本办法自《示例省条例》施行之日起施行。', null, null, ['effectiveDay']],
  ['本政策执行至国家新政策出台为止。', null, null, ['expiresDay']],
  ['本办法有效期至下一轮政策出台。', null, null, ['expiresDay']],
  ['本措施自2022年4月1日起施行，有效期至2024年12月31日（其中第三条执行至2023年12月31日）。', APRIL, '2024-12-31'],
  ['有效期限：自发布之日起至2025年12月31日。', '2022-03-01', '2025-12-31'],
  ['本政策自2022年4月1日起追溯执行，有效期3年。', APRIL, '2025-03-31'],
  ['本办法自2022年4月1日起实施，有效期自实施之日起5年。', APRIL, '2027-03-31'],
  ['政策期限为三年（2022年-2024年）。', null, null, ['effectiveDay', 'expiresDay']],
  // of others
  ['《示例条例》自2018年1月1日起施行。', null, null],
  ['示范平台每次认定有效期为3年。', null, null],
  ['认定有效期3年，期满重新申报。', null, null],
  ['本办法自2022年4月1日起施行，认定有效期3年。', APRIL, null],
  ['贷款期限不超过3年，按月付息。', null, null],
  ['本办法施行期间，国家有新规定的从其规定。', null, null],
  ['本办法施行前已经批准的项目按原规定执行。', null, null],
  ['证书有效期至2025年12月31日。', null, null],
  ['项目实施期限为2022年4月1日至2024年12月31日。', null, null],
  ['申报时间为2022年4月1日至2022年12月31日。', null, null],
  ['企业应于2022年4月1日前报送材料。', null, null],
];

test.each(wordings)('R-POLICY 6: %s', (text, from, until, unread = []) => {
  const found = read(text);
  expect([found.effectiveDay, found.expiresDay, found.unread.map(({ field }) => field)]).toEqual([from, until, unread]);
});

test('R-POLICY 6: the last word counts, and two that differ are said', () => {
  const found = read('本办法自2022年5月1日起施行。', '本办法自2022年4月1日起施行，有效期1年。');
  expect(found).toMatchObject({ effectiveDay: APRIL, expiresDay: '2023-03-31', unread: [{ field: 'effectiveDay' }] });
});
