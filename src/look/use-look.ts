import { useSyncExternalStore } from 'react'
import type { BrandView } from '../../types/contract'
import type { Words } from '../../types/programme'
import { textScale } from '../service/device'
import { en } from '../words/en'
import { zh } from '../words/zh'
import type { WordBook } from '../words/book'
import { brand } from './brand'
import type { Observable } from './observable'
import { paletteOf } from './palette'
import type { Palette, Theme } from './palette'
import { preference } from './preference'
import type { Lang } from './preference'
import { system } from './system'

const ELDER_SCALE = 1.3

export interface Look {
  theme: Theme
  elder: boolean
  lang: Lang
  palette: Palette
  brand: BrandView | null
  /** Text scale: the person's WeChat setting, and never below 1.3 in 长辈版. */
  scale: number
  words: WordBook
  /** Picks the reader's language out of programme data. */
  say: (words: Words) => string
}

function useFollowed<T>(source: Observable<T>): T {
  return useSyncExternalStore(source.follow, source.get, source.get)
}

export function useLook(): Look {
  const chosen = useFollowed(preference)
  const auto = useFollowed(system)
  const own = useFollowed(brand)
  const theme = chosen.theme === 'system' ? auto : chosen.theme
  const { elder, lang } = chosen
  return {
    theme,
    elder,
    lang,
    brand: own,
    palette: paletteOf(theme, elder, own?.colour ?? null),
    scale: Math.max(textScale(), elder ? ELDER_SCALE : 1),
    words: lang === 'zh' ? zh : en,
    say: (words) => words[lang],
  }
}
