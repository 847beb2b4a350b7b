export default definePageConfig({ navigationBarTitleText: '课程安排', enablePullDownRefresh: true });
