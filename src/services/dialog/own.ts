import type { Question } from './types';

/** A question that the program asks by itself, where WeChat's dialog has no room for the words of its buttons. */
export interface Open extends Question {
  answer: (agreed: boolean) => void;
}

const listeners = new Set<() => void>();
let open: Open | null = null;

const show = (next: Open | null): void => {
  open = next;
  listeners.forEach((listener) => listener());
};

export const openQuestion = (): Open | null => open;

export const subscribeToQuestion = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Shows it on the page that is open, and waits for the touch. A second question declines the first. */
export function askOurselves(question: Question): Promise<boolean> {
  open?.answer(false);
  return new Promise((resolve) =>
    show({
      ...question,
      answer: (agreed) => {
        show(null);
        resolve(agreed);
      },
    }),
  );
}
