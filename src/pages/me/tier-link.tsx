import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../../design/icon'
import { Tap } from '../../design/tap'
import { useLook } from '../../look/use-look'

function open(): void {
  void Taro.navigateTo({ url: '/pages/tiers/index' })
}

/** The way to tiers and benefits. */
export function TierLink() {
  const { words } = useLook()
  return (
    <View className="list mt2">
      <Tap id="me-tiers" className="li" onTap={open}>
        <Icon name="tier" />
        <Text className="f1">{words.tiers.open}</Text>
        <Icon name="go" size="s" tone="ink3" />
      </Tap>
    </View>
  )
}
