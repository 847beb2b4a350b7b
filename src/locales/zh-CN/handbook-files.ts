export default {
  'file.docx': '下载 Word',
  'file.pdf': '下载 PDF',
  'file.making': '正在生成，较大的词典需要几秒',
  'file.failed': '文件没有保存成功，请重试',
  'file.missing': '有 {count} 个生僻字用〓代替：{characters}',
} as const;
