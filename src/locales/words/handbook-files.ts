import type { Words } from '../catalogue';

export const zh = {
  'file.docx': '下载 Word',
  'file.pdf': '下载 PDF',
  'file.making': '正在生成，较大的词典需要几秒',
  'file.failed': '文件没有保存成功，请重试',
  'file.missing': '有 {count} 个生僻字用〓代替：{characters}',
} as const;

export const en = {
  'file.docx': 'Word file',
  'file.pdf': 'PDF file',
  'file.making': 'Being made; a large one takes some seconds',
  'file.failed': 'The file could not be kept; please try again',
  'file.missing': '{count} rare characters stand as 〓: {characters}',
} as const satisfies Words<typeof zh>;
