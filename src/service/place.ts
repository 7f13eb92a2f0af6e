import Taro from '@tarojs/taro'

/** Dials a shop, where this device can; the number stands beside the button anyway. */
export function callPhone(phone: string): void {
  Taro.makePhoneCall({ phoneNumber: phone.replace(/\D/g, '') }).catch(() => undefined)
}

/** The address goes to the clipboard for a map of the person's own choice: stores have no coordinates here. */
export function showPlace(address: string): void {
  Taro.setClipboardData({ data: address }).catch(() => undefined)
}
