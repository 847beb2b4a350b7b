export default definePageConfig({ navigationBarTitleText: '课程工作台', enablePullDownRefresh: true });
