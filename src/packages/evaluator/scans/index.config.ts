export default definePageConfig({ navigationBarTitleText: '签到异常', enablePullDownRefresh: true });
