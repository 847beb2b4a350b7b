import { suggestionTerms, type TermSource } from '../../../cloudfunctions/domain/policy-terms';

const policy = (overrides: Partial<TermSource> = {}): TermSource => ({
  title: '关于印发《示例市创业扶持办法》的通知',
  docNo: '示政发〔2015〕42号',
  issuers: ['示例市人民政府'],
  items: [],
  headings: [],
  ...overrides,
});
const item = (title: string, leadAgency: string | null = null): TermSource['items'][number] => ({
  title,
  summary: '',
  leadAgency,
  cooperatingAgencies: [],
});

describe('R-POLICY 2: terms of suggestions', () => {
  test.each([
    ['a title', '关于印发《示例市创业扶持办法》的通知'],
    ['what the title is called', '示例市创业扶持办法'],
    ['a number', '示政发〔2015〕42号'],
    ['an issuer', '示例市人民政府'],
  ])('%s is one', (_, term) => {
    expect(suggestionTerms([policy()]).map((line) => line.split('|')[0])).toContain(term);
  });

  test.each([
    ['银行贷款', 'yin hang dai kuan|yhdk'],
    ['会计服务', 'kuai ji fu wu|kjfw'],
    ['成长计划', 'cheng zhang ji hua|czjh'],
    ['绿色通道', 'lv se tong dao|lstd'],
    ['示政发〔2015〕42号', 'shi zheng fa 2 0 1 5 4 2 hao|szf201542h'],
    ['O2O平台', 'o 2 o ping tai|o2opt'],
    ['電商扶持', 'dian shang fu chi|dsfc'],
  ])('%s sounds %s', (title, sounds) => {
    expect(suggestionTerms([policy({ items: [item(title)] })])).toContain(`${title}|${sounds}`);
  });

  test('each once, in whatever characters it is written, and never with the separator', () => {
    const terms = suggestionTerms([policy({ headings: ['貸款|貼息辦法', '贷款 贴息办法', '贷款贴息'] })]);
    expect(terms.filter((line) => line.split('|').length !== 3)).toEqual([]);
    expect(terms.filter((line) => line.includes('dai kuan tie xi ban fa'))).toHaveLength(1);
  });

  test('words in varying company come first, half words not at all', () => {
    const titles = ['申请创业担保贷款的', '新创业担保贷款额', '把创业担保贷款办', '由创业担保贷款中心'];
    const terms = suggestionTerms([policy({ items: titles.map((title) => item(title)) })]).map(
      (line) => line.split('|')[0] ?? '',
    );
    expect(terms[0]).toBe('创业担保贷款');
    expect(terms).not.toContain('业担保贷款');
    expect(terms).not.toContain('创业担保贷');
  });

  test('at most 20,000, as many as a phone goes through while somebody types', () => {
    const headings = Array.from({ length: 25_000 }, (_, i) => `第${i}号示例`);
    expect(suggestionTerms([policy({ headings })])).toHaveLength(20_000);
  });
});
