/** The number that WeChat knows of a person, by the code that its phone-number button has given the page: good once, for five minutes, for that person. */
import { DomainError } from '../domain/errors';
import { cloud } from './cloud';

/** What WeChat says of a code that is not known, used, or too old. */
const INVALID_CODE = 40029;

/** With its country's code where that is not 86; null: the code says nothing (any more). BUSY when WeChat does not answer. */
export async function numberOfCode(openid: string, code: string): Promise<string | null> {
  try {
    const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code, openid });
    return String(phoneInfo.countryCode) === '86' ? phoneInfo.purePhoneNumber : phoneInfo.phoneNumber;
  } catch (error) {
    if ((error as { errCode?: number }).errCode === INVALID_CODE) return null;
    throw new DomainError('BUSY');
  }
}
