import type { Words } from '../catalogue';

/** The search over everything that one may see. */
export const zh = {
  'find.title': '搜索',
  'find.placeholder': '课程、人员、机构、政策、事项',
  'find.hint': '可输入名称、拼音或首字母；手机号码和统一社会信用代码须输入完整。↑ ↓ 选择，回车打开，Esc 返回。',
  'find.clear': '清除',
  'find.recent': '最近搜索',
  'find.forget': '清空',
  'find.results': '搜索结果',
  'find.sessions': '课程',
  'find.people': '人员',
  'find.institutions': '培训机构',
  'find.policies': '政策',
  'find.cases': '事项',
  'find.more': '还有更多，请输入更多字',
  'find.none': '没有找到“{query}”。可以换个说法，或只输入其中几个字；只查得到您有权查看的内容。',
  'find.draft': '未发布',
  'find.cancelled': '已取消',
  'find.onLists': '{title} 等 {count} 期',
  'find.seeSessions': '看该机构的课程',
} as const;

export const en = {
  'find.title': 'Search',
  'find.placeholder': 'Sessions, people, institutions, policies, cases',
  'find.hint':
    'By name, pinyin or initials; telephone numbers and credit codes in full. ↑ ↓ to choose, Enter to open, Esc to go back.',
  'find.clear': 'Clear the line',
  'find.recent': 'Recent searches',
  'find.forget': 'Clear',
  'find.results': 'Results',
  'find.sessions': 'Sessions',
  'find.people': 'People',
  'find.institutions': 'Institutions',
  'find.policies': 'Policies',
  'find.cases': 'Cases',
  'find.more': 'There are more: type more of it',
  'find.none':
    'Nothing found for “{query}”. Try other words, or only a few of them; only what you may see is searched.',
  'find.draft': 'Not published',
  'find.cancelled': 'Cancelled',
  'find.onLists': '{title} and others ({count} sessions)',
  'find.seeSessions': 'See its sessions',
} as const satisfies Words<typeof zh>;
