export default definePageConfig({ navigationBarTitleText: '审计公告', enablePullDownRefresh: true });
