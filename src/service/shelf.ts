import Taro from '@tarojs/taro'

const PREFIX = 'huiji.'

/** What this device remembers under a name; nothing when it never did, or cannot be read any more. */
export function kept<T>(name: string): T | undefined {
  try {
    const value: unknown = Taro.getStorageSync(PREFIX + name)
    return value === '' || value === undefined || value === null ? undefined : (value as T)
  } catch {
    return undefined
  }
}

/** Remembering is a comfort: a full or closed storage never stops a screen. */
export function keep(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(PREFIX + name, value)
  } catch {
    return
  }
}

export function forget(name: string): void {
  try {
    Taro.removeStorageSync(PREFIX + name)
  } catch {
    return
  }
}

/** Everything under names that begin so. */
export function forgetAll(beginning: string): void {
  try {
    const names = Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(PREFIX + beginning))
    for (const name of names) forget(name.slice(PREFIX.length))
  } catch {
    return
  }
}
