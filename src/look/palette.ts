import type { BrandView } from '../../types/contract'

/**
 * The colours that code needs as values: icons and codes are drawn as data addresses, where CSS variables do not reach.
 * tokens.scss holds the same pairs for style sheets; a test keeps the two equal.
 */
export interface Palette {
  bg: string
  surface: string
  surface2: string
  sunken: string
  line: string
  lineStrong: string
  ink: string
  ink2: string
  ink3: string
  brand: string
  onBrand: string
  brandSoft: string
  accent: string
  accentSoft: string
  gain: string
  loss: string
  warn: string
  warnSoft: string
  danger: string
  dangerSoft: string
  info: string
  infoSoft: string
  disabledBg: string
  disabledInk: string
  c4: string
}

export type Tone = keyof Palette
export type Theme = 'light' | 'dark'

const light: Palette = {
  bg: '#F2F3F0',
  surface: '#FFFFFF',
  surface2: '#F7F8F5',
  sunken: '#EAECE7',
  line: '#E3E5DF',
  lineStrong: '#8A908A',
  ink: '#161A18',
  ink2: '#474D49',
  ink3: '#666C67',
  brand: '#1F4A3A',
  onBrand: '#FFFFFF',
  brandSoft: '#E5EDE7',
  accent: '#A6431B',
  accentSoft: '#F9ECE4',
  gain: '#1B6847',
  loss: '#8E3426',
  warn: '#7A5100',
  warnSoft: '#FAF1DC',
  danger: '#A32A1E',
  dangerSoft: '#FBEAE7',
  info: '#27516F',
  infoSoft: '#E6EEF3',
  disabledBg: '#E6E8E3',
  disabledInk: '#5E645F',
  c4: '#8C938E',
}

const dark: Palette = {
  bg: '#0F1211',
  surface: '#181C1A',
  surface2: '#1F2422',
  sunken: '#0B0E0D',
  line: '#2A302D',
  lineStrong: '#717873',
  ink: '#ECEFEB',
  ink2: '#BBC1BC',
  ink3: '#969D98',
  brand: '#9CCBB0',
  onBrand: '#0C1913',
  brandSoft: '#1E2D26',
  accent: '#EFA27B',
  accentSoft: '#33231B',
  gain: '#86CBA6',
  loss: '#EB9C8B',
  warn: '#E3BD6C',
  warnSoft: '#2D2717',
  danger: '#F2988B',
  dangerSoft: '#351F1C',
  info: '#93BEDB',
  infoSoft: '#1A2730',
  disabledBg: '#262C29',
  disabledInk: '#969D98',
  c4: '#7C847F',
}

/** 长辈版 sets its auxiliary text and its lines stronger, in both themes. */
const elderOver: Record<Theme, Pick<Palette, 'ink3' | 'line'>> = {
  light: { ink3: '#4F5551', line: '#CDD1CA' },
  dark: { ink3: '#B4BAB5', line: '#3C433F' },
}

/** Every colour of one look; the brand's own three come from programme data when they are known. */
export function paletteOf(theme: Theme, elder: boolean, brand: BrandView['colour'] | null): Palette {
  const base = { ...(theme === 'dark' ? dark : light), ...(elder ? elderOver[theme] : {}) }
  if (!brand) return base
  const own = brand[theme]
  return { ...base, brand: own.brand, onBrand: own.onBrand, brandSoft: own.soft }
}
