import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useLook } from '../look/use-look'
import { chrome } from '../service/device'
import { Icon } from './icon'
import { Tap } from './tap'

interface NavBarProps {
  title?: string
  /** Shown at the left instead of a title. */
  lead?: ReactNode
  back?: boolean
  /** Over a coloured ground: no ground of its own, and this ink. */
  over?: { colour: string }
}

/** A page opened from outside has nothing behind it; its way back is the card. */
function leave(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/index' })
}

/** Draws under the status bar and keeps clear of WeChat's capsule. */
export function NavBar({ title, lead, back = false, over }: NavBarProps) {
  const { words } = useLook()
  const { statusPx, navPx, capsulePx } = chrome()
  return (
    <View
      className={`nav ${over ? 'clear' : ''}`}
      style={{ paddingTop: `${statusPx}px`, ...(over ? { color: over.colour } : {}) }}
    >
      <View className="bar" style={{ height: `${navPx}px`, paddingRight: `${capsulePx || 8}px` }}>
        {back && (
          <Tap className="back" label={words.app.back} onTap={leave}>
            <Icon name="back" tone={over ?? 'ink'} />
          </Tap>
        )}
        {lead}
        {title && (
          <View className="title" role="heading" aria-level={1}>
            {title}
          </View>
        )}
      </View>
    </View>
  )
}
