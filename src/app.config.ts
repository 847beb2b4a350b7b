const tab = (page: string, text: string, icon: string) => ({
  pagePath: `pages/${page}/index`,
  text,
  iconPath: `assets/tab/${icon}.png`,
  selectedIconPath: `assets/tab/${icon}-on.png`,
});

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/policy-list/index',
    'pages/policy-detail/index',
    'pages/calendar/index',
    'pages/session-detail/index',
    'pages/sign-in/index',
    'pages/feedback/index',
    'pages/me/index',
    'pages/profile/index',
  ],
  subPackages: [
    { root: 'packages/institution', pages: ['index'] },
    { root: 'packages/evaluator', pages: ['index'] },
    { root: 'packages/bureau', pages: ['index'] },
    { root: 'packages/prefecture', pages: ['index'] },
  ],
  tabBar: {
    color: '#5b6675',
    selectedColor: '#1a569b',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      tab('home', '首页', 'home'),
      tab('policy-list', '政策', 'policy'),
      tab('calendar', '课程', 'calendar'),
      tab('me', '我的', 'me'),
    ],
  },
  window: {
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '政策大讲堂',
    backgroundTextStyle: 'dark',
    backgroundColor: '#f4f6f9',
  },
  permission: { 'scope.userLocation': { desc: '使用张贴的签到码时，核对您在会场附近' } },
  requiredPrivateInfos: ['getLocation'],
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
});
