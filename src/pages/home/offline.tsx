import { Text, View } from '@tarojs/components'
import { Icon } from '../../design/icon'
import { useLook } from '../../look/use-look'

/** Without an answer from us: what still works, and what waits. */
export function Offline() {
  const { words } = useLook()
  const { showNumber, seeBalance, seeLedger, works, later } = words.states
  return (
    <View className="list mt2">
      <View className="li">
        <Icon name="code" />
        <Text className="f1 b">{showNumber}</Text>
        <Text className="tag">{works}</Text>
      </View>
      <View className="li">
        <Icon name="card" />
        <Text className="f1">{seeBalance}</Text>
        <Text className="tag">{works}</Text>
      </View>
      <View className="li k3">
        <Icon name="list" tone="ink3" />
        <Text className="f1">{seeLedger}</Text>
        <Text className="t24">{later}</Text>
      </View>
    </View>
  )
}
