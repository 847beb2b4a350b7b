import {
  areaAt,
  areaOf,
  areasNamed,
  areasWithin,
  areasOfChina,
  pathOfArea,
} from '../../../cloudfunctions/domain/areas';
import { AREAS } from '../../../cloudfunctions/contract/areas';

test('R-POLICY 1: the areas are whole: each has six digits of its own and lies in one that is there', () => {
  expect(new Set(areasOfChina().map(({ code }) => code)).size).toBe(areasOfChina().length);
  for (const { code, within, level } of areasOfChina()) {
    expect(code).toMatch(/^\d{6}$/);
    expect(level === 'province' ? within : areaOf(within)?.level).toBe(
      level === 'province' ? '' : areaOf(within)?.level === 'province' ? 'province' : 'prefecture',
    );
  }
  expect(areasWithin('')).toHaveLength(34);
  expect(areasWithin('150000')).toHaveLength(12);
  expect(areasWithin('150100').map(({ name }) => name)).toContain('土默特左旗');
});

test('R-POLICY 1: what the screens are served has the same names here', () => {
  for (const [code, name] of AREAS) expect(areaOf(code)?.name).toBe(name);
});

test('R-POLICY 1: a chain of names is read as one, the longest first', () => {
  expect(areaAt('浙江省杭州市萧山区人民政府', 0)).toMatchObject({
    names: ['浙江省', '杭州市', '萧山区'],
    end: 9,
    areas: [{ code: '330109' }],
  });
  expect(areaAt('关于杭州市', 2)?.end).toBe(5);
  expect(areaAt('农贸市场', 0)).toBeNull();
  // 呼和浩特市 and no area of its own name in another province
  expect(areaAt('呼和浩特市萧山区', 0)?.end).toBe(5);
  expect(areasNamed('鼓楼区')).toHaveLength(4);
  expect(areaAt('南京市鼓楼区', 0)?.areas).toMatchObject([{ code: '320106' }]);
  expect(pathOfArea('419001').map(({ name }) => name)).toEqual(['河南省', '济源市']);
  expect(pathOfArea('500101').map(({ name }) => name)).toEqual(['重庆市', '万州区']);
});
