/** WeChat as a device. */
import Taro from '@tarojs/taro'
import type { Theme } from '../look/palette'
import type { Chrome } from './device'

const STANDARD_FONT_PX = 17
const LARGEST_SCALE = 1.3

export function systemTheme(): Theme {
  return Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
}

export function followSystemTheme(heard: (theme: Theme) => void): void {
  Taro.onThemeChange(({ theme }) => {
    heard(theme === 'dark' ? 'dark' : 'light')
  })
}

/** WeChat's own font-size setting, where the client tells it. */
export function textScale(): number {
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return Math.min(LARGEST_SCALE, Math.max(1, (fontSizeSetting ?? STANDARD_FONT_PX) / STANDARD_FONT_PX))
}

export function chrome(): Chrome {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  return {
    statusPx: statusBarHeight,
    navPx: (capsule.top - statusBarHeight) * 2 + capsule.height,
    capsulePx: windowWidth - capsule.left,
  }
}

/** The transport finds out; WeChat has no synchronous answer. */
export function online(): boolean {
  return true
}

export function readParameters(): Record<string, string> {
  return {}
}

let before: number | null = null

/** Scanners read a bright screen better; what was set before comes back on leaving. */
export async function brighten(): Promise<boolean> {
  try {
    if (before === null) before = (await Taro.getScreenBrightness()).value
    await Taro.setScreenBrightness({ value: 1 })
    return true
  } catch {
    return false
  }
}

export function restoreBrightness(): void {
  if (before === null) return
  void Taro.setScreenBrightness({ value: before }).catch(() => undefined)
  before = null
}

export function paintDocument(theme: Theme): void {
  void Taro.setBackgroundTextStyle({ textStyle: theme === 'dark' ? 'light' : 'dark' }).catch(() => undefined)
  Taro.setNavigationBarColor({
    frontColor: theme === 'dark' ? '#ffffff' : '#000000',
    backgroundColor: '#000000',
  }).catch(() => undefined)
}
