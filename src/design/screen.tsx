import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { CSSProperties, PropsWithChildren, ReactNode } from 'react'
import { useLook } from '../look/use-look'
import { paintDocument } from '../service/device'
import { useOpenedMessage } from '../service/use-opened'

interface ScreenProps {
  nav: ReactNode
  tab?: ReactNode
  /** Sheets: they lie over everything, the bars included. */
  over?: ReactNode
  className?: string
  style?: CSSProperties
}

/** The root of every page: theme, mode, scale and the brand's colours are set here and nowhere else. */
export function Screen({ nav, tab, over, className = '', style, children }: PropsWithChildren<ScreenProps>) {
  const { theme, elder, scale, palette, lang } = useLook()
  useOpenedMessage()
  useEffect(() => {
    paintDocument(theme, lang)
  }, [theme, lang])
  const brand = {
    '--fs': String(scale),
    '--brand': palette.brand,
    '--on-brand': palette.onBrand,
    '--brand-soft': palette.brandSoft,
  } as CSSProperties
  return (
    <View className={`screen theme-${theme} ${elder ? 'mode-elder' : ''} ${className}`} style={{ ...brand, ...style }}>
      {nav}
      <View className="main">{children}</View>
      {tab}
      {over}
    </View>
  )
}
