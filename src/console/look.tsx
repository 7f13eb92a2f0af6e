/** How the console looks and speaks: theme and language, chosen by the person, kept on this device. */
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { paletteOf } from '../look/palette'
import type { Palette, Theme } from '../look/palette'
import type { Words } from '../../types/programme'
import { kept, keep } from './service/shelf'
import { en } from './words/en'
import { zh } from './words/zh'
import type { ConsoleWords } from './words/book'

export type Lang = 'zh' | 'en'

interface Look {
  theme: Theme
  lang: Lang
  palette: Palette
  words: ConsoleWords
  setTheme: (theme: Theme) => void
  setLang: (lang: Lang) => void
  /** Words that data brings in both languages. */
  say: (words: Words) => string
}

const Context = createContext<Look | null>(null)

const asked = new URLSearchParams(window.location.search)

function firstTheme(): Theme {
  const chosen = asked.get('theme') ?? kept('theme')
  if (chosen === 'dark' || chosen === 'light') return chosen
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

function firstLang(): Lang {
  return (asked.get('lang') ?? kept('lang')) === 'en' ? 'en' : 'zh'
}

const dashed = (name: string): string => name.replace(/([A-Z]|\d)/g, (part) => `-${part.toLowerCase()}`)

/** The palette is the mini-program's own; its style sheet and this one read the same names. */
function paint(theme: Theme, lang: Lang, palette: Palette): void {
  const { style, dataset } = document.documentElement
  for (const [name, colour] of Object.entries(palette)) style.setProperty(`--${dashed(name)}`, colour)
  dataset.theme = theme
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
}

export function LookProvider({ children }: { children: ReactNode }) {
  const [theme, setTheme] = useState(firstTheme)
  const [lang, setLang] = useState(firstLang)
  const palette = useMemo(() => paletteOf(theme, false, null), [theme])
  useEffect(() => {
    paint(theme, lang, palette)
    keep('theme', theme)
    keep('lang', lang)
  }, [theme, lang, palette])
  const look = useMemo<Look>(
    () => ({ theme, lang, palette, words: lang === 'zh' ? zh : en, setTheme, setLang, say: (words) => words[lang] }),
    [theme, lang, palette],
  )
  return <Context.Provider value={look}>{children}</Context.Provider>
}

export function useLook(): Look {
  const look = useContext(Context)
  if (!look) throw new Error('outside LookProvider')
  return look
}
