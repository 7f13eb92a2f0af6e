import { followSystemTheme, systemTheme } from '../service/device'
import { observable } from './observable'
import type { Theme } from './palette'

export const system = observable<Theme>(systemTheme())

followSystemTheme((theme) => {
  system.set(theme)
})
