import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useState } from 'react'
import { brighten, restoreBrightness } from '../../service/device'

/** Bright while the code is on the screen, as before when it is not. True when it could be done. */
export function useBright(): boolean {
  const [bright, setBright] = useState(false)
  useDidShow(() => {
    void brighten().then(setBright)
  })
  useDidHide(restoreBrightness)
  useUnload(restoreBrightness)
  return bright
}
