import { View } from '@tarojs/components'
import { ScanStore } from '../../design/scan-store'
import { Empty } from '../../design/state'
import { useLook } from '../../look/use-look'
import { StaffLink } from './staff-link'

/** Not a member yet: why the page is empty, and the one way in. */
export function NoCard() {
  const { words } = useLook()
  return (
    <Empty id="home-empty" art="card" title={words.states.noCardTitle} text={words.states.noCardText}>
      <View className="mt4">
        <ScanStore />
      </View>
      <StaffLink />
    </Empty>
  )
}
