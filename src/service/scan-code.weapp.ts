/** WeChat's scanner, for codes on phones and on paper. */
import Taro from '@tarojs/taro'

export const canScan = true

/** What was scanned; null where the scanner was closed. */
export async function scanCode(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: false })).result.trim()
  } catch {
    return null
  }
}
