export default definePageConfig({ navigationBarTitleText: '盟市与平台工作台', enablePullDownRefresh: true });
