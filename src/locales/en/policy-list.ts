import type zh from '../zh-CN/policy-list';

const texts: Record<keyof typeof zh, string> = {
  'policyList.placeholder': 'Words, number, pinyin or initials',
  'policyList.region': 'Region',
  'policyList.audience': 'For',
  'policyList.filters': 'Filters',
  'policyList.filtersSet': 'Filters ({count})',
  'policyList.more': '{count} more',
  'policyList.allPassages': 'All {count} in the document',
  'policyList.fewer': 'Fewer',
  'policyList.show': 'Show results',
  'policyList.showCount': 'Show {documents} documents',
  'policyList.readAs': 'Searched for “{words}”',
  'policyList.none': 'Nothing found for “{query}”. Try other words.',
  'policyList.noneHint':
    'You can open a similar policy and ask its lead agency below any article. Words that find nothing are noted, without who searched, so that the desk can add them.',
  'policyList.noneFiltered': 'No policies under these filters.',
  'policyList.without': 'Take one of the filters away',
  'policyList.otherWords': 'You may be looking for',
  'policyAudience.sme': 'Small and medium enterprises',
  'policyAudience.startup': 'Start-ups',
  'policyAudience.farmer': 'Farmers and herders',
  'policyAudience.institution': 'Service institutions',
  'policyAudience.financier': 'Financial institutions',
  'policyAudience.park': 'Parks and bases',
  'policyAudience.person': 'Individuals',
  'policyAudience.other': 'Others',
  'search.history': 'Recent searches',
  'search.forgetAll': 'Clear',
  'search.forget': 'Remove “{query}” from recent searches',
  'search.offers': 'Suggestions',
};
export default texts;
