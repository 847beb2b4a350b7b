const browser = process.env.TARO_ENV === 'h5';

/** Names with @ stand in theme.json, once for light and once for dark. The browser's tab bar is ours and has icons of its own. */
const tab = (page: string, text: string, icon: string) => ({
  pagePath: `pages/${page}/index`,
  text,
  ...(browser ? {} : { iconPath: `@${icon}`, selectedIconPath: `@${icon}On` }),
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
    {
      root: 'packages/trainee',
      pages: [
        'history/index',
        'certificates/index',
        'certificate/index',
        'check/index',
        'favourites/index',
        'messages/index',
        'invitation/index',
        'privacy/index',
        'delete/index',
        'about/index',
      ],
    },
    { root: 'packages/policy', pages: ['match/index', 'profile/index', 'handbook/index'] },
    {
      root: 'packages/institution',
      pages: [
        'index',
        'desk/index',
        'code/index',
        'staff-sign-in/index',
        'poster/index',
        'materials/index',
        'score/index',
      ],
    },
    {
      root: 'packages/evaluator',
      pages: ['index', 'sheet/index', 'sampling/index', 'calls/index', 'call/index', 'draw/index', 'scans/index'],
    },
    {
      root: 'packages/bureau',
      pages: [
        'index',
        'month/index',
        'session/index',
        'sampling/index',
        'confirming/index',
        'score/index',
        'settlement/index',
        'progress/index',
        'institutions/index',
        'institution-form/index',
        'roles/index',
        'invite/index',
        'materials/index',
        'material/index',
        'audit/index',
      ],
    },
    {
      root: 'packages/policy-desk',
      pages: [
        'index',
        'import/index',
        'draft/index',
        'published/index',
        'policy/index',
        'compare/index',
        'words/index',
        'agencies/index',
        'agency/index',
      ],
    },
    { root: 'packages/prefecture', pages: ['index', 'material/index', 'progress/index'] },
  ],
  tabBar: {
    // In a browser the tab bar is ours: WeChat's copy there knows no roles, no keys, no dark.
    custom: browser,
    color: '@faint',
    selectedColor: '@accent',
    backgroundColor: '@surface',
    borderStyle: '@border' as 'white',
    list: [
      tab('home', '首页', 'home'),
      tab('policy-list', '政策', 'policy'),
      tab('calendar', '课程', 'calendar'),
      tab('me', '我的', 'me'),
    ],
  },
  window: {
    navigationBarBackgroundColor: '@surface',
    navigationBarTextStyle: '@bar',
    navigationBarTitleText: '政策大讲堂',
    backgroundTextStyle: '@pull',
    backgroundColor: '@ground',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  permission: { 'scope.userLocation': { desc: '使用张贴的签到码时，核对您在会场附近' } },
  requiredPrivateInfos: ['getLocation'],
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
});
