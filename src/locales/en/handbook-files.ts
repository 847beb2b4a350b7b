export default {
  'file.docx': 'Word file',
  'file.pdf': 'PDF file',
  'file.making': 'Being made; a large one takes some seconds',
  'file.failed': 'The file could not be kept; please try again',
  'file.missing': '{count} rare characters stand as 〓: {characters}',
} as const;
