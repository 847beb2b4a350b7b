export default definePageConfig({ navigationBarTitleText: '发出邀请码' });
