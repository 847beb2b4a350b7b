/** Forms as data: what can be made of what is typed, what a change leaves as it was, and what differs in words. */
import fc from 'fast-check';
import { fieldsOf, missingIn, type Form, type Values } from '../../cloudfunctions/mechanisms/form';
import { changedIn, differences, merged, told } from '../../cloudfunctions/mechanisms/form-changes';
import { amountOf, fenOf, read, typedOf } from '../../cloudfunctions/mechanisms/form-typed';

const TODAY = '2026-06-10';

/** Liaocheng's application (R-LC 1–3) as it might stand in its programme: kinds, functions, conditions among the fields. */
const application = {
  id: 'application',
  title: { zh: '公共服务示范平台申报表', en: 'Application' },
  clause: '第八条',
  sections: {
    body: {
      title: { zh: '基本情况', en: 'Basics' },
      fields: {
        name: { kind: 'text', max: 80, label: { zh: '单位名称', en: 'Name' } },
        code: { kind: 'credit-code', label: { zh: '统一社会信用代码', en: 'Credit code' } },
        founded: { kind: 'day', past: true, label: { zh: '成立日期', en: 'Founded' } },
        assetsFen: { kind: 'money', typedIn: 'wan', label: { zh: '总资产', en: 'Assets' } },
        area: { kind: 'area', starts: '371500', label: { zh: '所在地', en: 'Area' } },
        phone: { kind: 'phone', optional: true, personal: 'phone', label: { zh: '联系电话', en: 'Phone' } },
        site: { kind: 'place', optional: true, label: { zh: '坐标', en: 'Position' } },
      },
    },
    services: {
      fields: {
        platform: {
          kind: 'choice',
          label: { zh: '类别', en: 'Kind' },
          options: { general: { zh: '综合类', en: 'General' }, special: { zh: '专业类', en: 'Special' } },
        },
        functions: {
          kind: 'choices',
          least: 1,
          of: ['information', 'training', 'finance'],
          list: 'function',
          only: { fact: 'platform', is: 'special' },
          label: { zh: '服务功能', en: 'Functions' },
        },
        served: {
          kind: 'figure',
          least: 0,
          most: 100000,
          unit: { zh: '家', en: 'SMEs' },
          label: { zh: '服务企业数', en: 'Served' },
        },
        rate: {
          kind: 'figure',
          least: 0,
          most: 100,
          step: 0.5,
          optional: { fact: 'platform', is: 'general' },
          label: { zh: '满意度', en: 'Rate' },
        },
        open: { kind: 'yes-no', default: true, label: { zh: '公开', en: 'Open' } },
        contact: {
          kind: 'group',
          label: { zh: '联系人', en: 'Contact' },
          fields: {
            person: { kind: 'text', max: 40, label: { zh: '姓名', en: 'Person' } },
            post: { kind: 'text', max: 40, optional: true, label: { zh: '职务', en: 'Post' } },
          },
        },
        lowered: {
          kind: 'group',
          optional: true,
          label: { zh: '核减', en: 'Lowered' },
          fields: {
            value: { kind: 'figure', least: 0, most: 999, label: { zh: '核减为', en: 'To' } },
            reason: {
              kind: 'text',
              max: 500,
              least: 4,
              label: { zh: '理由', en: 'Reason' },
            },
          },
        },
        sites: {
          kind: 'rows',
          least: 1,
          most: 5,
          key: 'siteId',
          label: { zh: '服务场所', en: 'Sites' },
          fields: {
            siteId: { kind: 'id', label: { zh: '编号', en: 'Id' } },
            title: { kind: 'text', max: 80, label: { zh: '名称', en: 'Name' } },
            radius: {
              kind: 'figure',
              least: 50,
              most: 5000,
              default: 300,
              unseen: true,
              label: { zh: '半径', en: 'Radius' },
            },
          },
        },
        from: { kind: 'moment', day: { zh: '日期', en: 'Day' }, label: { zh: '开始', en: 'From' } },
        until: { kind: 'moment', sameDayAs: 'from', label: { zh: '结束', en: 'Until' } },
      },
    },
  },
} as const satisfies Form;
const fields = fieldsOf(application);
type Application = Values<typeof application>;

const at = (text: string): number => Date.parse(`${text}+08:00`);

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
    ]);
  });

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['blanks are nothing', { name: '  ' }, { name: 'empty' }],
    ['a credit code in small letters', { code: ' 91371500ma3exampl1 ' }, {}],
    ['an I in a credit code', { code: '9137150IMA3EXAMPL1' }, { code: 'code' }],
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
    ['a reason without a figure is nothing', { lowered: { value: '', reason: '人数不实' } }, {}],
    ['a row without its name', { sites: [{ title: '' }] }, { 'sites.0.title': 'empty' }],
    ['no row', { sites: [] }, { sites: 'few' }],
    ['the end before the beginning', { until: 'T08:59' }, { until: 'order' }],
    ['the end is the beginning', { until: 'T09:00' }, { until: 'order' }],
    ['no time', { until: 'T' }, { until: 'empty' }],
    ['no day: the beginning is missing, and with it the end', { from: 'T09:00' }, { from: 'empty', until: 'day' }],
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
    };
    expect(differences(fields, values, after, telling)).toEqual([
      { field: 'assetsFen', label: '总资产', before: '200 万元', after: '12,345.65 万元' },
      { field: 'platform', label: '类别', before: '专业类', after: '综合类' },
      { field: 'functions', label: '服务功能', before: '培训', after: '无' },
      { field: 'served', label: '服务企业数', before: '80 家', after: '90 家' },
      { field: 'open', label: '公开', before: '否', after: '是' },
      { field: 'contact', label: '联系人', before: '示例甲', after: '示例乙 · 主任' },
      { field: 'sites', label: '服务场所', before: '示例服务大厅', after: '示例服务大厅、示例分厅' },
      { field: 'until', label: '结束', before: '2026-06-12 11:30', after: '2026-06-12 12:00' },
    ]);
  });

  test('the order of keys is no difference', () =>
    expect(changedIn(fields, values, { ...values, contact: { post: '', person: '示例甲' } })).toEqual([]));

  test('in English, and an id without a name as itself', () => {
    expect(told(fields.platform, 'general', { language: 'en', lists: {} })).toBe('General');
    expect(told(fields.area, '371500', { language: 'en', lists: {} })).toBe('371500');
    expect(told(fields.site, { latitude: 40.84, longitude: 111.75 }, telling)).toBe('40.84, 111.75');
  });
});
