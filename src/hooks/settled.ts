import { useEffect, useState } from 'react';

/** `value` as it is once it has stayed the same for `ms`: for asking the server while somebody types. */
export function useSettled<T>(value: T, ms = 500): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
