export default definePageConfig({ navigationBarTitleText: '得分确认', enablePullDownRefresh: true });
