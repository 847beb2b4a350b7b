export default { navigationBarTitleText: '空白页' };
