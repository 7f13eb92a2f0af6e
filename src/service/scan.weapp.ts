/** Scans the mini-program code of a store; an invitation to work there opens its own page. */
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { openStaffCode } from './open-staff-code'
import type { StoreScan } from './scan'
import { sceneOf } from './scene'

export function useStoreScan(): StoreScan {
  const [wrong, setWrong] = useState(false)
  const scan = (): void => {
    void Taro.scanCode({ onlyFromCamera: false })
      .then(({ path, result }) => {
        if (openStaffCode(result)) return
        const scene = sceneOf(path) ?? sceneOf(result)
        setWrong(scene === null)
        if (scene) void Taro.navigateTo({ url: `/pages/join/index?scene=${encodeURIComponent(scene)}` })
      })
      // Closing the scanner is an answer too.
      .catch(() => undefined)
  }
  return { scan, wrong, label: 'scan' }
}
