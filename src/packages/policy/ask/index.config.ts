export default definePageConfig({ navigationBarTitleText: '向牵头部门提问' });
