export default definePageConfig({ navigationBarTitleText: '编写解读' });
