export default definePageConfig({ navigationBarTitleText: '检索用词', enablePullDownRefresh: true });
