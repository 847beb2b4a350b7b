/** Mobile phone numbers of the mainland: one form for storing and comparing (mechanisms/phone.ts), one for showing. */
import { readPhone } from '../../mechanisms/phone';

export { readPhone as normalisePhone } from '../../mechanisms/phone';

/** 138****1234; anything that is no mobile number is hidden but for its last two characters. */
export function maskPhone(phone: string): string {
  if (readPhone(phone) === phone) return `${phone.slice(0, 3)}****${phone.slice(7)}`;
  return `****${phone.slice(-2)}`;
}
