export default definePageConfig({ navigationBarTitleText: '政策大讲堂', enablePullDownRefresh: true });
