import Taro from '@tarojs/taro'
import { staffCodeIn } from './staff-code'

/** Opens the page that answers it; false where the text is no code of staff. */
export function openStaffCode(text: string): boolean {
  if (!staffCodeIn(text)) return false
  void Taro.navigateTo({ url: `/package/staff/session/index?code=${encodeURIComponent(text.trim())}` })
  return true
}
