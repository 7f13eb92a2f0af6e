/** The browser has no scanner: on a local host the stores' join links stand in for their printed codes. */
import Taro from '@tarojs/taro'

export interface StoreScan {
  scan: () => void
  /** Something was scanned that opens no join page. */
  wrong: boolean
  label: 'scan' | 'stores'
}

export function useStoreScan(): StoreScan {
  return {
    scan: () => {
      void Taro.navigateTo({ url: '/pages/demo/index?from=stores' })
    },
    wrong: false,
    label: 'stores',
  }
}
