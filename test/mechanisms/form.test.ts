/** Forms as data: what can be made of what is typed, what a change leaves as it was, and what differs in words. */
import fc from 'fast-check';
import * as z from 'zod';
import { shapeOf } from '../../cloudfunctions/contract/form-schema';
import { fieldsOf, missingIn, type Values } from '../../cloudfunctions/mechanisms/form';
import { changedIn, differences, lineOf, merged, messageOf, told } from '../../cloudfunctions/mechanisms/form-changes';
import { amountOf, fenOf, read, typedOf } from '../../cloudfunctions/mechanisms/form-typed';
import { archive } from './sketches/kunming-archive';
import { application } from './sketches/liaocheng-application';

const TODAY = '2026-06-10';

const fields = fieldsOf(application);
type Application = Values<typeof application>;

const at = (text: string): number => Date.parse(`${text}+08:00`);

const pdf = { fileId: 'cloud://local.local-bucket/forms/1.pdf', name: '示例报告.pdf', size: 120_000 };
const photo = { fileId: 'cloud://local.local-bucket/forms/2.jpg', name: '示例现场.jpg', size: 80_000 };

const values: Application = {
  name: '示例平台',
  code: '91371500MA3EXAMPL1',
  founded: '2020-05-01',
  assetsFen: 200_000_000,
  area: '371500',
  phone: null,
  site: null,
  platform: 'special',
  functions: ['training'],
  served: 80,
  rate: 85.5,
  open: false,
  contact: { person: '示例甲', post: '' },
  lowered: null,
  sites: [{ siteId: 's1', title: '示例服务大厅', radius: 800 }],
  from: at('2026-06-12T09:00'),
  until: at('2026-06-12T11:30'),
  report: [pdf],
  proof: [pdf, photo],
  agreements: [],
  declaration: [[0, 0, 500, 500]],
};
const typed = typedOf(fields, values);
const wrongIn = (part: Record<string, unknown>) => {
  const { problems } = read(fields, { ...typed, ...part }, TODAY);
  return Object.fromEntries(Object.entries(problems).map(([path, { code }]) => [path, code]));
};

describe('what is typed', () => {
  test('values come back as they were, what no screen shows too', () => {
    const reading = read(fields, typed, TODAY);
    expect(reading.problems).toEqual({});
    expect(reading.values).toEqual(values);
  });

  test('a new form begins with what its data says, and is not complete', () => {
    const { area, open, sites, from, platform } = typedOf(fields);
    expect({ area, open, sites, from, platform }).toEqual({
      area: '371500',
      open: true,
      sites: [],
      from: '',
      platform: null,
    });
    expect(Object.keys(read(fields, typedOf(fields), TODAY).problems)).toEqual([
      'name',
      'code',
      'founded',
      'assetsFen',
      'platform',
      'served',
      'rate',
      'contact.person',
      'sites',
      'from',
      'until',
      'report',
      'proof',
      'declaration',
    ]);
  });

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['blanks are nothing', { name: '  ' }, { name: 'empty' }],
    ['a credit code in small letters', { code: ' 91371500ma3exampl1 ' }, {}],
    ['an I in a credit code is the figure that it looks like', { code: '9137150IMA3EXAMPL1' }, {}],
    ['an S in a credit code', { code: '9137150SMA3EXAMPL1' }, { code: 'code' }],
    ['a day that does not exist', { founded: '2026-02-30' }, { founded: 'day' }],
    ['tomorrow', { founded: '2026-06-11' }, { founded: 'future' }],
    ['today', { founded: TODAY }, {}],
    ['an amount with seven decimals of 万元', { assetsFen: '1.0000001' }, { assetsFen: 'amount' }],
    ['a phone number with gaps', { phone: '199 0000-0001' }, {}],
    ['a short phone number', { phone: '1990000' }, { phone: 'phone' }],
    ['north of the pole', { site: '91, 111' }, { site: 'place' }],
    ['a full-width comma', { site: '40.84，111.75' }, {}],
    ['half a company', { served: '1.5' }, { served: 'whole' }],
    ['more than there can be', { served: '100001' }, { served: 'whole' }],
    ['a quarter where halves are asked for', { rate: '85.25' }, { rate: 'step' }],
    ['none of the functions', { functions: [] }, { functions: 'empty' }],
    ['functions of a general platform are not asked for', { platform: 'general', functions: [] }, {}],
    ['the rate of a general platform may be open', { platform: 'general', rate: '' }, {}],
    ['the rate of a special one may not', { rate: '' }, { rate: 'empty' }],
    ['a person within a group', { contact: { person: '', post: '主任' } }, { 'contact.person': 'empty' }],
    [
      'a figure put beside another wants its reason',
      { lowered: { value: '70', reason: '少' } },
      { 'lowered.reason': 'short' },
    ],
    [
      'a reason without a figure is not dropped: the figure is asked for',
      { lowered: { value: '', reason: '人数不实' } },
      { 'lowered.value': 'empty' },
    ],
    ['neither a figure nor a reason', { lowered: { value: ' ', reason: ' ' } }, {}],
    ['a row without its name', { sites: [{ title: '' }] }, { 'sites.0.title': 'empty' }],
    ['no row', { sites: [] }, { sites: 'few' }],
    ['the end before the beginning', { until: 'T08:59' }, { until: 'order' }],
    ['the end is the beginning', { until: 'T09:00' }, { until: 'order' }],
    ['no time', { until: 'T' }, { until: 'empty' }],
    ['no day: the beginning is missing, and with it the end', { from: 'T09:00' }, { from: 'empty', until: 'day' }],
    ['a required file is missing', { report: [] }, { report: 'empty' }],
    ['fewer files than asked for', { proof: [photo] }, { proof: 'few' }],
    [
      'a file on its way, or cut off by a reload',
      { agreements: [{ key: 'k1', name: 'a.pdf', size: 9 }] },
      { agreements: 'sending' },
    ],
    ['no signature', { declaration: [] }, { declaration: 'empty' }],
  ])('%s', (_name, part, problems) => expect(wrongIn(part)).toEqual(problems));

  test('a line that is wrong counts as not said, the others stand', () => {
    const { values: found } = read(fields, { ...typed, phone: '1', served: 'x', site: '1' }, TODAY);
    expect(found).toMatchObject({ name: '示例平台', phone: null, site: null });
    expect(found).not.toHaveProperty('served');
  });

  test('what is not asked for any more is not sent, and stays typed', () => {
    const general: Record<string, unknown> = { ...typed, platform: 'general' };
    expect(read(fields, general, TODAY).values.functions).toBeNull();
    expect(general.functions).toEqual(['training']);
  });

  test('a file that has arrived is sent without the key under which it went', () => {
    const kept = read(fields, { ...typed, agreements: [{ ...pdf, key: 'k1' }] }, TODAY).values.agreements;
    expect(kept).toEqual([pdf]);
  });

  test('what a condition asks for is missed in what is sent too', () => {
    expect(missingIn(fields, { ...values, functions: null, rate: null })).toEqual(['functions', 'rate']);
    expect(missingIn(fields, { ...values, platform: 'general', functions: null, rate: null })).toEqual([]);
  });
});

describe('amounts on their digits', () => {
  test.each([
    ['12800', 'yuan', 1_280_000],
    ['12,800.5', 'yuan', 1_280_050],
    ['12800.50', 'yuan', 1_280_050],
    ['0.1', 'yuan', 10],
    ['1.005', 'yuan', null],
    ['12.5', 'wan', 12_500_000],
    ['0.000001', 'wan', 1],
    ['1,200', 'wan', null],
    ['-1', 'yuan', null],
    ['1e3', 'wan', null],
  ] as const)('%j in %s', (text, unit, fen) => expect(fenOf(text, unit)).toBe(fen));

  test('there and back are the same', () =>
    fc.assert(
      fc.property(
        fc.nat({ max: 10_000_000_000 }),
        fc.constantFrom('yuan' as const, 'wan' as const),
        (fen, unit) => fenOf(amountOf(fen, unit), unit) === fen,
      ),
      { seed: 9 },
    ));
});

describe('changes', () => {
  test('what is left out stays: a value that differs from its default, within a group, in a row of the same key', () => {
    expect(merged(fields, values, {})).toEqual(values);
    expect(merged(fields, values, { contact: { post: '主任' } }).contact).toEqual({ person: '示例甲', post: '主任' });
    expect(
      merged(fields, values, { sites: [{ siteId: 's1', title: '示例新厅' }, { title: '示例分厅' }] }).sites,
    ).toEqual([
      { siteId: 's1', title: '示例新厅', radius: 800 },
      { title: '示例分厅', radius: 300 },
    ]);
  });

  test('null is a value, and not left out', () => expect(merged(fields, values, { rate: null }).rate).toBeNull());

  test('what never was has its default', () => {
    const { open: _open, rate: _rate, phone: _phone, ...old } = values;
    expect(merged(fields, old, {})).toMatchObject({ open: true, rate: null, phone: null });
  });

  test('any change leaves every field that it does not name, and changes what it names', () =>
    fc.assert(
      fc.property(
        fc.record(
          { name: fc.string({ minLength: 1 }), served: fc.nat(1000), open: fc.boolean(), rate: fc.option(fc.nat(100)) },
          { requiredKeys: [] },
        ),
        (change) => {
          const after = merged(fields, values, change);
          const named = Object.keys(change).filter(
            (name) => change[name as keyof typeof change] !== values[name as 'name'],
          );
          expect(changedIn(fields, values, after).sort()).toEqual(named.sort());
        },
      ),
      { seed: 9 },
    ));
});

describe('files and signatures', () => {
  const schema = z.object(shapeOf(application));
  const sent = (part: object) =>
    schema.safeParse({ ...values, ...part }).error?.issues.map(({ code, path }) => [code, path.join('.')]) ?? [];

  test.each<[string, object, [string, string][]]>([
    ['as they should be', {}, []],
    ['no report', { report: [] }, [['too_small', 'report']]],
    ['two reports', { report: [pdf, pdf] }, [['too_big', 'report']]],
    ['optional ones may be none', { agreements: [] }, []],
    ['and left out', { agreements: undefined }, []],
    ['a name of 121 characters', { report: [{ ...pdf, name: 'x'.repeat(121) }] }, [['too_big', 'report.0.name']]],
    ['an empty signature', { declaration: [] }, [['too_small', 'declaration']]],
    ['a point off the pad', { declaration: [[0, 1001]] }, [['too_big', 'declaration.0.1']]],
  ])('the schema: %s', (_name, part, issues) => expect(sent(part)).toEqual(issues));

  test('what a condition asks for wants a file too: Kunming’s archive of an activity', () => {
    const of = fieldsOf(archive);
    const none = { kind: 'training', notice: [pdf], register: [], photos: [photo], summary: '示例', signed: null };
    expect(missingIn(of, none)).toEqual(['register']);
    expect(missingIn(of, { ...none, kind: 'advice' })).toEqual([]);
  });

  test('an older record without the field differs in nothing from one with none', () =>
    expect(changedIn(fields, { ...values, agreements: undefined }, values)).toEqual([]));
});

describe('in words', () => {
  const telling = {
    language: 'zh',
    lists: { area: [{ value: '371500', text: '聊城市' }], function: [{ value: 'training', text: '培训' }] },
  } as const;

  test('names instead of ids, times instead of milliseconds, amounts with their unit; only what differs', () => {
    const after = {
      ...values,
      assetsFen: 12_345_650_000,
      platform: 'general' as const,
      functions: null,
      open: true,
      served: 90,
      contact: { person: '示例乙', post: '主任' },
      sites: [...values.sites, { title: '示例分厅', radius: 300 }],
      until: at('2026-06-12T12:00'),
      agreements: [pdf, photo],
      declaration: [[1, 1, 2, 2]],
    };
    expect(differences(fields, values, after, telling)).toEqual([
      { field: 'assetsFen', label: '总资产', before: '200 万元', after: '12,345.65 万元' },
      { field: 'platform', label: '类别', before: '专业类', after: '综合类' },
      { field: 'functions', label: '服务功能', before: '培训', after: '无' },
      { field: 'served', label: '服务企业数', before: '80 家', after: '90 家' },
      { field: 'open', label: '公开', before: '否', after: '是' },
      { field: 'contact', label: '联系人', before: '示例甲', after: '示例乙 · 主任' },
      { field: 'sites', label: '服务场所', before: '无', after: '示例分厅' },
      { field: 'until', label: '结束', before: '2026-06-12 11:30', after: '2026-06-12 12:00' },
      { field: 'agreements', label: '合作协议', before: '无', after: '示例报告.pdf、示例现场.jpg' },
      { field: 'declaration', label: '申报材料真实性声明', before: '已签名', after: '已签名（已更换）' },
    ]);
  });

  test('a message says first which fields, then each from what to what; of a long text only that it changed', () => {
    const after = { ...values, name: '示例平台二', served: 81, sites: [{ ...values.sites[0], title: '示例新厅' }] };
    const found = differences(fields, values, after, telling);
    expect(messageOf(found, 'zh', '原因：示例')).toBe(
      '变更：单位名称、服务企业数、服务场所\n原因：示例\n单位名称：示例平台 → 示例平台二\n服务企业数：80 家 → 81 家\n服务场所：示例服务大厅 → 示例新厅',
    );
    expect(messageOf([], 'zh', '示例')).toBe('示例');
    const [difference] = found;
    if (!difference) throw new Error('no difference');
    expect(lineOf({ ...difference, after: '长'.repeat(200) }, 'zh')).toBe('单位名称：已更改');
  });

  test('the order of keys is no difference', () =>
    expect(changedIn(fields, values, { ...values, contact: { post: '', person: '示例甲' } })).toEqual([]));

  test('in English, and an id without a name as itself', () => {
    expect(told(fields.platform, 'general', { language: 'en', lists: {} })).toBe('General');
    expect(told(fields.area, '371500', { language: 'en', lists: {} })).toBe('371500');
    expect(told(fields.site, { latitude: 40.84, longitude: 111.75 }, telling)).toBe('40.84, 111.75');
  });
});
