import type { Words } from '../catalogue';

/** What every form can say: what is wrong with a field, and how a row is taken away. */
export const zh = {
  'form.empty': '请填写',
  'form.choose': '请选择',
  'form.short': '至少 {least} 个字',
  'form.whole': '请填写 {least}–{most} 的整数',
  'form.range': '请填写 {least}–{most} 的数字',
  'form.step': '请填写 {least}–{most} 的数字，以 {step} 为单位',
  'form.amount': '请填写金额，最多 {places} 位小数',
  'form.day': '请选择日期',
  'form.future': '不能晚于今天',
  'form.order': '结束须晚于开始',
  'form.code': '应为 18 位数字或大写字母（不含 I、O、S、V、Z）',
  'form.phone': '请填写 11 位手机号码',
  'form.place': '请写成“纬度, 经度”',
  'form.few': '至少 {least} 项',
  'form.yes': '是',
  'form.no': '否',
  'form.remove': '移除',
  'form.incomplete': '还有内容没有填好，请看标红的各项。',
};

export const en: Words<typeof zh> = {
  'form.empty': 'Please fill in',
  'form.choose': 'Please choose',
  'form.short': 'At least {least} characters',
  'form.whole': 'A whole number from {least} to {most}',
  'form.range': 'A number from {least} to {most}',
  'form.step': 'A number from {least} to {most} in steps of {step}',
  'form.amount': 'An amount with at most {places} decimals',
  'form.day': 'Please choose a day',
  'form.future': 'Not later than today',
  'form.order': 'The end must be after the beginning',
  'form.code': '18 figures or capital letters (no I, O, S, V, Z)',
  'form.phone': 'A mobile number of 11 digits',
  'form.place': 'Please write “latitude, longitude”',
  'form.few': 'At least {least}',
  'form.yes': 'Yes',
  'form.no': 'No',
  'form.remove': 'Remove',
  'form.incomplete': 'Something is not filled in yet: see the fields in red.',
};
