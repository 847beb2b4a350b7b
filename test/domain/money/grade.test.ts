import { exact, show } from '../../../cloudfunctions/domain/exact';
import { annualGrade, gradeOf } from '../../../cloudfunctions/domain/money';
import { rules2018 } from '../builders/rules';

describe('R-MONEY 1: grade', () => {
  it.each([
    ['100', 'excellent', 26000],
    ['85', 'excellent', 26000],
    ['84.995', 'excellent', 26000],
    ['84.9949', 'good', 22000],
    ['84.0028', 'good', 22000],
    ['70', 'good', 22000],
    ['69.995', 'good', 22000],
    ['69.99', 'pass', 18000],
    ['60', 'pass', 18000],
    ['59.994', 'fail', 0],
    ['0', 'fail', 0],
  ])('%s is %s, %i 分 a head', (score, gradeId, rateFen) => {
    expect(gradeOf(rules2018, exact(score))).toMatchObject({ id: gradeId, rateFen });
  });

  it('is the mean of the unrounded scores: three of 84.9949 are not lifted by rounding first', () => {
    const scores = ['84.9949', '84.9949', '84.9949'].map((text, index) => ({
      sessionId: `s${index}`,
      score: exact(text),
    }));
    const result = annualGrade(rules2018, '培训机构年度成绩', scores);
    expect(result.grade.id).toBe('good');
    expect(show(result.value, 4)).toBe('84.9949');
  });

  it('shows mean, threshold and rate, and each session that counts', () => {
    const result = annualGrade(rules2018, '培训机构年度成绩', [
      { sessionId: 'a', score: exact('80') },
      { sessionId: 'b', score: exact('91') },
    ]);
    expect(result.trace).toMatchObject({ rule: 'R-MONEY 1', clause: '附件2 四', exact: '171/2', shown: '85.50' });
    expect(result.trace.arithmetic).toBe('得分合计 171 ÷ 2 期 = 85.50 ≥ 85 → 优秀，每人每期 260.00 元');
    expect(result.trace.parts?.map((part) => part.inputs['sessionId'])).toEqual(['a', 'b']);
  });
});
