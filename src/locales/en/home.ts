import type zh from '../zh-CN/home';

const texts: Record<keyof typeof zh, string> = {
  'home.title': 'Policy Lecture Hall',
  'home.search': 'Search: words, document number, agency',
};
export default texts;
