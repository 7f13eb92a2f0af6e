/** WeChat opens the page its code names, and needs the cloud's environment before the first call. */
import Taro from '@tarojs/taro'

Taro.cloud.init({
  // Without a named environment the functions run where the mini-program is bound.
  env: HUIJI_ENV || (Taro.cloud as { DYNAMIC_CURRENT_ENV?: string }).DYNAMIC_CURRENT_ENV,
  traceUser: false,
})
