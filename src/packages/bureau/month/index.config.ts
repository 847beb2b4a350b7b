export default definePageConfig({ navigationBarTitleText: '月度课程', enablePullDownRefresh: true });
