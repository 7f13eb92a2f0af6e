export default definePageConfig({
  navigationStyle: 'custom',
  // The browser reloads by itself; WeChat's pull is the platform's own gesture.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
