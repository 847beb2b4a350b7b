/** R-POLICY 4: one sentence put to what is known, as chips to correct; what was not used is said and kept. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { readSentence } from '../../../cloudfunctions/domain/match';
import { chipsOf, UNSAID, withoutChip, withSaid, type Reading } from '../../../src/packages/policy/match/said';
import { SaidChips, SaySentence } from '../../../src/packages/policy/match/sentence';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../builders/taro'));

const press = (element: HTMLElement): void => act(() => void fireEvent.click(element));
const reading = (sentence: string): Reading => readSentence(sentence, '2026-11-30') as Reading;
const said = withSaid(UNSAID, reading('36人，食品厂，呼市，想换设备，高新，蓝色的'));

test('what a sentence says is put to what is known, and the rest kept in its own words', () => {
  expect(said).toEqual({
    ...UNSAID,
    staff: 36,
    industry: 'industry',
    areaCode: '150100',
    wishes: ['equipment'],
    markers: ['high-tech'],
    remarks: '蓝色的',
  });
});

test('a second sentence replaces a fact, adds to lists, and loses nothing that was said', () => {
  const again = withSaid(said, reading('40人，想贷款，红色的，蓝色的'));
  expect(again).toMatchObject({
    staff: 40,
    areaCode: '150100',
    wishes: ['equipment', 'loan'],
    remarks: '蓝色的；红色的',
  });
});

test('a sentence without facts changes none', () => {
  expect(withSaid(said, reading(''))).toEqual(said);
});

test('each chip taken away is not said any more, whatever it was', () => {
  for (const chip of chipsOf(said)) {
    const left = withoutChip(said, chip);
    expect(chipsOf(left)).toEqual(
      chipsOf(said).filter((one) => one !== chip && JSON.stringify(one) !== JSON.stringify(chip)),
    );
  }
  expect(chipsOf(said)).toHaveLength(5);
  // an emptied list is “not said”, never “none of them”
  expect(withoutChip(said, { fact: 'markers', entry: 'high-tech' }).markers).toBeNull();
});

test('a chip opens the control of its fact; its cross takes it away', () => {
  const onOpen = jest.fn();
  const onRemove = jest.fn();
  render(<SaidChips enterprise={said} busy={false} onOpen={onOpen} onRemove={onRemove} />);
  press(screen.getByText('36 人'));
  expect(onOpen).toHaveBeenCalledWith('staff');
  press(screen.getByLabelText('去掉想办：换设备、技改'));
  expect(onRemove).toHaveBeenCalledWith({ fact: 'wishes', entry: 'equipment' });
});

test('what was not used is said with why, and a rough figure that it is rough', () => {
  const action = { busy: false, error: undefined, run: () => Promise.resolve(undefined) } as never;
  const { container } = render(
    <SaySentence
      value=""
      onChange={jest.fn()}
      action={action}
      onSay={jest.fn()}
      reading={reading('30多人，800万，蓝色的')}
    />,
  );
  expect(container.textContent).toContain('“800万”没说是营收、资产还是别的');
  expect(container.textContent).toContain('“蓝色的”没有看懂');
  expect(container.textContent).toContain('可点按改准：30多人');
});
