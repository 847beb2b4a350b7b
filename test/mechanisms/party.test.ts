import * as fc from 'fast-check';
import {
  grantsIn,
  holdings,
  mayHold,
  standing,
  upwards,
  type Belongs,
  type Grant,
  type Parties,
  type Setting,
} from '../../cloudfunctions/mechanisms/party';
import { parties } from '../../cloudfunctions/programmes/lecture-hall-2018/parties';

/** A region with two prefectures, one of which has a county. */
const territory = [
  { code: '150000', parent: null, level: 'province' },
  { code: '150100', parent: '150000', level: 'prefecture' },
  { code: '150121', parent: '150100', level: 'county' },
  // a zone with a code that does not begin like the city's in which it lies
  { code: '159901', parent: '150100' },
  { code: '150200', parent: '150000', level: 'prefecture' },
];
const hall: Setting<keyof typeof parties> = { programme: 'hall', parties, territory };

/** Kunming as a sketch (R-KM): bodies, districts, the city's centre; the district department reviews what the body reports. */
const kunming: Parties<'applicant' | 'district' | 'centre' | 'expert'> = {
  applicant: { name: '申报单位', scope: 'body', interested: true },
  district: { name: '县（市）区主管部门', scope: 'area' },
  centre: { name: '市中小企业服务中心', scope: 'programme' },
  expert: { name: '评审专家', scope: 'programme', apartFrom: ['applicant', 'centre'] },
};

const grant = (party: string, at: Grant['at'], programme = 'hall'): Grant => ({ programme, party, at });
const institution = (body: string) => grant('institution', { body });
const prefecture = (area: string) => grant('prefecture', { area });
const window = (area: string) => grant('window', { area });
const bureau = grant('bureau', 'all');

const own: Belongs = { programme: 'hall', body: 'i1', area: '150100' };

describe('R-ROLES: as what somebody stands towards a record', () => {
  it.each<[string, Grant[], Belongs, string[]]>([
    ['nobody', [], own, []],
    ['staff of its institution', [institution('i1')], own, ['institution']],
    ['staff of another institution', [institution('i2')], own, []],
    ['of two institutions', [institution('i2'), institution('i1')], own, ['institution']],
    ['prefecture of its area', [prefecture('150100')], own, ['prefecture']],
    ['prefecture of another area', [prefecture('150200')], own, []],
    [
      'window and prefecture, in the order of the programme',
      [window('150100'), prefecture('150100')],
      own,
      ['prefecture', 'window'],
    ],
    ['the bureau', [bureau], own, ['bureau']],
    ['own institution, other prefecture', [institution('i1'), prefecture('150200')], own, ['institution']],
    [
      'own institution, own prefecture: the interest goes first',
      [institution('i1'), prefecture('150100')],
      own,
      ['institution'],
    ],
    ['own institution and the bureau', [institution('i1'), bureau], own, ['institution']],
    ['other institution and the bureau', [institution('i2'), bureau], own, ['bureau']],
    [
      'a record of a county, prefecture above it',
      [prefecture('150100')],
      { programme: 'hall', area: '150121' },
      ['prefecture'],
    ],
    [
      'a record of a zone with a code of its own',
      [prefecture('150100')],
      { programme: 'hall', area: '159901' },
      ['prefecture'],
    ],
    ['granted for the whole region, where its level is none of the party’s', [prefecture('150000')], own, []],
    ['the same of the region’s own record', [window('150000')], { programme: 'hall', area: '150000' }, []],
    ['a record of the city, grant of its county', [prefecture('150121')], own, []],
    ['a code that only begins alike', [prefecture('15')], own, []],
    [
      'an area that the tree does not know',
      [prefecture('530100')],
      { programme: 'hall', area: '530100' },
      ['prefecture'],
    ],
    ['a record without body and area', [institution('i1'), prefecture('150100')], { programme: 'hall' }, []],
    ['no body on record is no body granted', [institution('')], { programme: 'hall', body: null }, []],
    [
      'one of several bodies',
      [grant('agency', { body: 'a2' })],
      { programme: 'hall', bodies: ['a1', 'a2'] },
      ['agency'],
    ],
    ['a grant of another programme', [grant('bureau', 'all', 'elsewhere')], own, []],
    ['a record of another programme', [bureau], { ...own, programme: 'elsewhere' }, []],
    ['a party that the programme does not have', [grant('mayor', 'all')], own, []],
    ['an institution granted everywhere', [grant('institution', 'all')], own, []],
    ['a bureau granted for an area', [grant('bureau', { area: '150100' })], own, []],
    ['an area taken for a body', [grant('institution', { area: '150100' })], own, []],
  ])('%s', (_name, grants, record, expected) => {
    expect(standing(grants, record, hall)).toEqual(expected);
  });

  it('R-KM: another programme is other data', () => {
    const setting = { programme: 'kunming', parties: kunming, territory };
    const record = { programme: 'kunming', body: 'centre-1', area: '150121' };
    const at = (party: string, place: Grant['at']) => grant(party, place, 'kunming');
    expect(standing([at('district', { area: '150100' })], record, setting)).toEqual(['district']);
    expect(
      standing([at('district', { area: '150100' }), at('applicant', { body: 'centre-1' })], record, setting),
    ).toEqual(['applicant']);
    expect(standing([at('centre', 'all'), at('district', { area: '150121' })], record, setting)).toEqual([
      'district',
      'centre',
    ]);
    expect(mayHold(kunming, ['district'], 'expert')).toBe(true);
    expect(mayHold(kunming, ['district', 'centre'], 'expert')).toBe(false);
  });

  it('a programme without grants of its own goes by those of another, as far as it has their parties', () => {
    const { bureau: office, agency } = parties;
    const library: Setting = { programme: 'library', grantsOf: 'hall', parties: { bureau: office, agency }, territory };
    const record: Belongs = { programme: 'library', bodies: ['a1', 'a2'] };
    const held = [bureau, grant('platform', 'all'), grant('agency', { body: 'a2' })];
    expect(standing(held, record, library)).toEqual(['bureau', 'agency']);
    expect(standing([grant('bureau', 'all', 'library')], record, library)).toEqual([]);
    expect(standing(held, { ...record, programme: 'hall' }, library)).toEqual([]);
    expect(grantsIn(held, library).map(({ programme }) => programme)).toEqual(['library', 'library']);
  });

  it('a tree that bites its tail ends all the same', () => {
    const tail = [
      { code: 'a', parent: 'b' },
      { code: 'b', parent: 'a' },
    ];
    expect(upwards(tail, 'a')).toEqual(['a', 'b']);
  });
});

describe('R-ROLES: who may be both', () => {
  it.each<[keyof typeof parties, keyof typeof parties, boolean]>([
    ['evaluator', 'bureau', false],
    ['evaluator', 'platform', false],
    ['evaluator', 'window', false],
    ['evaluator', 'prefecture', false],
    ['evaluator', 'institution', false],
    ['evaluator', 'agency', true],
    ['evaluator', 'evaluator', true],
    ['institution', 'prefecture', true],
    ['institution', 'bureau', true],
    ['window', 'prefecture', true],
  ])('%s and %s: %s', (one, other, may) => {
    expect(mayHold(parties, [one], other)).toBe(may);
    expect(mayHold(parties, [other], one)).toBe(may);
    expect(mayHold(parties, [], one)).toBe(true);
  });
});

describe('whatever the grants', () => {
  const areas = territory.map(({ code }) => code);
  const anyPlace: fc.Arbitrary<Grant['at']> = fc.oneof(
    fc.constant('all' as const),
    fc.constantFrom('i1', 'i2').map((body) => ({ body })),
    fc.constantFrom(...areas).map((area) => ({ area })),
  );
  const anyGrant = fc.record({
    programme: fc.constantFrom('hall', 'elsewhere'),
    party: fc.constantFrom(...Object.keys(parties), 'mayor'),
    at: anyPlace,
  });
  const anyRecord = fc.record({
    programme: fc.constant('hall'),
    body: fc.constantFrom('i1', 'i2', 'i3', null),
    area: fc.constantFrom(...areas, null),
  });
  const check = (property: fc.IPropertyWithHooks<[Grant[], Belongs]>) => {
    fc.assert(property, { seed: 20261130, numRuns: 500 });
  };
  const cases = [fc.array(anyGrant, { maxLength: 6 }), anyRecord] as const;

  it('grants of another programme change nothing', () => {
    check(
      fc.property(...cases, (grants, record) => {
        const here = grants.filter(({ programme }) => programme === 'hall');
        expect(standing(grants, record, hall)).toEqual(standing(here, record, hall));
      }),
    );
  });

  it('one more grant takes away no holding; it narrows a standing only by an interest', () => {
    check(
      fc.property(...cases, ([more, ...grants], record) => {
        const all = more ? [...grants, more] : grants;
        const after = holdings(all, record, hall);
        expect(after).toEqual(expect.arrayContaining(holdings(grants, record, hall)));
        if (!after.includes('institution')) expect(standing(all, record, hall)).toEqual(after);
      }),
    );
  });

  it('who is interested stands as nothing else', () => {
    check(
      fc.property(...cases, (grants, record) => {
        const found = standing(grants, record, hall);
        if (found.includes('institution')) expect(found).toEqual(['institution']);
      }),
    );
  });

  it('the order of the grants and a grant held twice do not matter', () => {
    check(
      fc.property(...cases, (grants, record) => {
        expect(standing([...grants.toReversed(), ...grants], record, hall)).toEqual(standing(grants, record, hall));
      }),
    );
  });

  it('a grant of an area of the party’s levels reaches all below it', () => {
    check(
      fc.property(...cases, (grants, record) => {
        const above = record.area ? upwards(territory, record.area) : [];
        const held = grants.some(
          (one) =>
            one.programme === 'hall' &&
            one.party === 'window' &&
            typeof one.at === 'object' &&
            'area' in one.at &&
            one.at.area !== '150000' &&
            above.includes(one.at.area),
        );
        expect(holdings(grants, record, hall).includes('window')).toBe(held);
      }),
    );
  });
});
