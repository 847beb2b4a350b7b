/** R-POLICY 4: requirements of a policy item are written down, corrected and removed where they stand. */
import { useState } from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { Requirements } from '../../../src/packages/policy-desk/draft/items/requirements';
import type { Requirement } from '../../../src/packages/policy-desk/draft/items/types';

jest.mock('@tarojs/taro', () => {
  const taro = jest.requireActual<Record<string, unknown>>('../builders/taro');
  return { ...taro, __esModule: true };
});

const changes: [values: Requirement[], what: string][] = [];
const REST: Requirement = { text: '其余条件以原文为准', clause: '二（一）', when: null };
const KEPT: Requirement = {
  text: '到期还款有困难',
  clause: '二（一）',
  when: { question: 'loan-due', ask: '到期还款是否有困难' },
};

function Editor({ from }: { from: readonly Requirement[] }) {
  const [values, setValues] = useState(from);
  const change = (next: Requirement[], what: string) => {
    changes.push([next, what]);
    setValues(next);
  };
  return <Requirements values={values} clause="二（一）" area="150100" onChange={change} />;
}
const show = (...from: Requirement[]) => {
  changes.length = 0;
  return render(<Editor from={from} />);
};
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));

test('a new one is put in when it is complete, in words that follow what was chosen', () => {
  show();
  press(/增加匹配条件/);
  press(/^加入$/);
  expect(changes).toEqual([]);
  expect(screen.getByText('请至少选一项')).toBeTruthy();
  tick('微型');
  tick('小型');
  press(/^加入$/);
  expect(changes).toEqual([
    [[{ text: '微型、小型企业', clause: '二（一）', when: { size: ['micro', 'small'] } }], '增加匹配条件'],
  ]);
});

test('a corrected one is passed on at once, and never while it is not complete', () => {
  show({ text: '微型企业', clause: '二（一）', when: { size: ['micro'] } }, REST);
  press(/修改条件：微型企业/);
  tick('中型');
  expect(changes.at(-1)?.[0][0]).toEqual({
    text: '微型、中型企业',
    clause: '二（一）',
    when: { size: ['micro', 'medium'] },
  });
  tick('微型');
  tick('中型');
  expect(changes.at(-1)?.[0][0]?.when).toEqual({ size: ['medium'] });
  expect(screen.getByText('请至少选一项')).toBeTruthy();
  expect(changes.at(-1)?.[0][1]).toEqual(REST);
});

test('one that has no form here is shown in words and stays as it is; removed it is gone and can be named', () => {
  show(KEPT, REST);
  press(/修改条件：到期还款有困难/);
  expect(screen.getByText(/到期还款是否有困难/, { selector: '.plh-soft, .plh-soft *' })).toBeTruthy();
  press(/收起/);
  press(/删除条件：其余条件以原文为准/);
  expect(changes).toEqual([[[KEPT], '删除匹配条件 其余条件以原文为准']]);
});
