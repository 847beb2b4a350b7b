export default definePageConfig({ navigationBarTitleText: '工作人员代签', enablePullDownRefresh: true });
