/** 统一社会信用代码 by GB 32100-2015: one rule for phone, desk and server (mechanisms/credit-code.ts). */
export {
  checkCharacterOf,
  creditCodeProblem as socialCreditCodeProblem,
  normaliseCreditCode as normaliseSocialCreditCode,
} from '../../mechanisms/credit-code';
