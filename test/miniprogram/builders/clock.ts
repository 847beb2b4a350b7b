/** The phone's clock: begins where the test says and runs on from there, since Taro and the pages wait by it. */
export interface PhoneClock {
  now(): number;
  /** @param at epoch ms */
  set(at: number): void;
}

/** Takes over `Date.now` of this process until `jest.restoreAllMocks()`. */
export function phoneClock(at: number): PhoneClock {
  const real = Date.now.bind(Date);
  let ahead = at - real();
  jest.spyOn(Date, 'now').mockImplementation(() => real() + ahead);
  return {
    now: () => real() + ahead,
    set: (next) => {
      ahead = next - real();
    },
  };
}
