import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useLook } from '../look/use-look'
import { Icon } from './icon'
import type { IconName } from './icons'
import { Tap } from './tap'

export type TabName = 'home' | 'gift' | 'me'

const tabs: { name: TabName; icon: IconName }[] = [
  { name: 'home', icon: 'card' },
  { name: 'gift', icon: 'gift' },
  { name: 'me', icon: 'person' },
]

/** Lists the tabs that exist; the pages stay alive behind it. */
export function TabBar({ at }: { at: TabName }) {
  const { words } = useLook()
  return (
    <View className="tabbar" role="tablist">
      {tabs.map(({ name, icon }) => {
        const on = name === at
        return (
          <Tap
            key={name}
            id={on ? undefined : `tab-${name}`}
            role="tab"
            checked={on}
            className={`one ${on ? 'on' : ''}`}
            onTap={() => {
              if (!on) void Taro.switchTab({ url: `/pages/${name}/index` })
            }}
          >
            <Icon name={icon} size="tab" tone={on ? 'brand' : 'ink3'} heavy={on} />
            <Text>{words.tab[name]}</Text>
          </Tap>
        )
      })}
    </View>
  )
}
