import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Pulling a page down asks again. */
export function usePull(again: () => void): void {
  usePullDownRefresh(() => {
    again()
    Taro.stopPullDownRefresh()
  })
}
