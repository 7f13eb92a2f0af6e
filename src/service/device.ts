/** The browser as a device. WeChat's side of the same functions is in device.weapp.ts. */
import type { Theme } from '../look/palette'

export interface Chrome {
  /** Height of the system's status bar, which the page draws under. */
  statusPx: number
  navPx: number
  /** Width at the right of the bar that belongs to the platform. */
  capsulePx: number
}

const dark = window.matchMedia('(prefers-color-scheme: dark)')

export function systemTheme(): Theme {
  return dark.matches ? 'dark' : 'light'
}

export function followSystemTheme(heard: (theme: Theme) => void): void {
  dark.addEventListener('change', () => {
    heard(systemTheme())
  })
}

/** Browsers zoom by themselves. */
export function textScale(): number {
  return 1
}

export function chrome(): Chrome {
  return { statusPx: 8, navPx: 44, capsulePx: 0 }
}

export function online(): boolean {
  return navigator.onLine
}

/** Parameters in front of the hash: `/?theme=dark&mode=elder#/pages/home/index`. */
export function readParameters(): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(window.location.search))
}

/** Takes a parameter out of the address without loading anything. */
export function dropParameter(name: string): void {
  const parameters = new URLSearchParams(window.location.search)
  parameters.delete(name)
  const search = parameters.size > 0 ? `?${parameters.toString()}` : ''
  window.history.replaceState(null, '', `${window.location.pathname}${search}${window.location.hash}`)
}

/** Brightness cannot be set from a browser; the answer says so. */
export function brighten(): Promise<boolean> {
  return Promise.resolve(false)
}

export function restoreBrightness(): void {
  return
}

/** The surroundings of the phone column belong to the document, outside every page. */
export function paintDocument(theme: Theme, lang: string): void {
  document.documentElement.dataset.theme = theme
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
}
