export default definePageConfig({ navigationBarTitleText: '政策词典各版', enablePullDownRefresh: true });
