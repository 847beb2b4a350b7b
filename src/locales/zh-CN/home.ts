export default {
  'home.title': '政策大讲堂',
  'home.search': '搜政策：关键词、文号、部门',
} as const;
