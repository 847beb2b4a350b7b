export default definePageConfig({ navigationBarTitleText: '编排课程' });
