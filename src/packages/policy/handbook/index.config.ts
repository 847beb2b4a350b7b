export default definePageConfig({ navigationBarTitleText: '政策词典', enablePullDownRefresh: true });
