import type { Words } from '../catalogue';

export const zh = {
  'prefecture.title': '盟市与平台工作台',
  'prefecture.whole': '全区',
  'prefecture.rank': '第 {rank} 名（共 {of}）',
  'prefecture.session': '课程',
  'prefecture.institution': '承办机构',
  'prefecture.stage': '环节',
  'prefecture.day': '日期',
  'prefecture.place': '地点',
  'prefecture.heads': '签到人数',
  'prefecture.progress': '任务进度',
  'prefecture.sessions': '课程',
  'prefecture.noSessions': '这一年没有课程。',
  'prefecture.signed': '已签到 {signed} 人',
} as const;

export const en = {
  'prefecture.title': 'Prefectures and platforms',
  'prefecture.whole': 'Whole region',
  'prefecture.rank': 'Rank {rank} of {of}',
  'prefecture.session': 'Session',
  'prefecture.institution': 'Institution',
  'prefecture.stage': 'Stage',
  'prefecture.day': 'Day',
  'prefecture.place': 'Place',
  'prefecture.heads': 'Signed in',
  'prefecture.progress': 'Progress',
  'prefecture.sessions': 'Sessions',
  'prefecture.noSessions': 'No sessions this year.',
  'prefecture.signed': '{signed} signed in',
} as const satisfies Words<typeof zh>;
