import type zh from '../zh-CN/home';

const texts: Record<keyof typeof zh, string> = {
  'home.title': 'Policy Lecture Hall',
  'home.lead': 'For small and medium enterprises: policies and courses, free of charge',
  'home.search': 'Words, document number, agency',
  'home.searchGo': 'Search',
  'home.kinds': 'Policies by kind',
  'home.mine': 'My next session',
  'home.next': 'Next sessions',
  'home.noNext': 'No session soon. See the later months under Courses.',
  'home.newest': 'New policies',
  'home.expiring': 'Expiring soon',
  'home.expires': 'until {day}',
  'home.total': '{policies} policies with {items} items',
};
export default texts;
