import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { Icon } from '../../../design/icon'
import type { IconName } from '../../../design/icons'
import { Tap } from '../../../design/tap'
import type { Reply } from '../../../service/reply'
import { useOpened } from '../../../service/use-ask'

interface WayProps {
  /** The page of that name in this package. */
  name: string
  icon: IconName
  title: string
  why: string
  /** Where it opens no page of its own. */
  onTap?: () => void
}

export function Way({ name, icon, title, why, onTap }: WayProps) {
  const go = (): void => {
    void Taro.navigateTo({ url: `/package/staff/${name}/index` })
  }
  return (
    <Tap id={`staff-${name}`} className="li" onTap={onTap ?? go}>
      <Icon name={icon} tone="brand" />
      <View className="f1">
        <View className="b">{title}</View>
        <View className="t24 k3 n">{why}</View>
      </View>
      <Icon name="go" size="xs" tone="ink3" />
    </Tap>
  )
}

/** Asked when the list comes up, which is after the page was shown, and at every return to it. */
export function useCount<T>(ask: () => Promise<Reply<T>>): T | null {
  const asked = useOpened(ask)
  useDidShow(asked.again)
  return asked.value
}

/** A count that went over what one page shows says so. */
export const counted = (n: number, more: boolean): string => (more ? `${String(n)}+` : String(n))

export const UNKNOWN = '…'
