export default definePageConfig({ navigationBarTitleText: '为我代签的记录', enablePullDownRefresh: true });
