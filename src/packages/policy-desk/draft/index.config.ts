export default definePageConfig({ navigationBarTitleText: '核对草稿' });
