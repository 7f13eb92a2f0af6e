import { View } from '@tarojs/components'
import { Icon } from '../../design/icon'
import { Tap } from '../../design/tap'
import { useLook } from '../../look/use-look'

/** What a member may know about who handles their data. */
export function Privacy({ onViews }: { onViews: () => void }) {
  const { words } = useLook()
  return (
    <>
      <View className="sect">
        <View className="t32 b">{words.me.privacy}</View>
      </View>
      <View className="list">
        <Tap id="me-views-open" className="li" onTap={onViews}>
          <View className="f1">{words.me.viewed}</View>
          <Icon name="go" size="xs" tone="ink3" />
        </Tap>
      </View>
    </>
  )
}
