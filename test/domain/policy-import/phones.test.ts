import { withoutPhones } from '../../../cloudfunctions/domain/policy-import';

const gone = '［电话略］';

describe('R-POLICY 6: officials’ telephone numbers are taken out', () => {
  test.each([
    ['a mobile number', '联系人：示例 19900000001', `联系人：示例 ${gone}`],
    ['without any word before it', '示例 19900000001，示例', `示例 ${gone}，示例`],
    ['in groups', '199-0000-0001、199 0000 0002', `${gone}、${gone}`],
    ['in full width', '电话：１９９０００００００１', `电话：${gone}`],
    ['a landline with its area code', '0999-1990000', gone],
    ['a landline with its area code in brackets', '（0999）1990000', `（${gone}`],
    ['eight digits behind the word', '联系电话：61990000', `联系电话：${gone}`],
    ['two of one office', '电话：61990000、61990001', `电话：${gone}、${gone}`],
    ['a word spread out', '电  话：61990000', `电  话：${gone}`],
    ['fax', '传真:61990000', `传真:${gone}`],
    ['in traditional characters', '聯系電話 61990000', `聯系電話 ${gone}`],
    ['a service number', '热线电话 400-199-0000', `热线电话 ${gone}`],
  ])('%s', (_, text, cleaned) => expect(withoutPhones(text).text).toBe(cleaned));

  test.each([
    ['a 文号', '内经信投规字〔2018〕200号'],
    ['a day', '2018年4月26日，2018-04-26，20180426'],
    ['amounts', '补贴12345678元，共 1990000 万元'],
    ['a credit code', '91150100MA0N000001'],
    ['a hot line of three digits', '请拨打12345或12366'],
    ['a number far from the word', `电话回访${'，示例'.repeat(20)}61990000`],
    ['what was taken out before', `${gone}20182018`],
    ['a day near the word', '电话回访截至20180426'],
    ['an amount near the word', '电话补贴 1990000 元'],
    ['years in a row', '电话回访占5分，2019-2020年'],
  ])('%s stays', (_, text) => expect(withoutPhones(text)).toEqual({ text, count: 0 }));

  test('a list goes on in the next line', () => {
    expect(withoutPhones('市财政局 示例 61990001）', true)).toEqual({ text: `市财政局 示例 ${gone}）`, count: 1 });
  });
});
