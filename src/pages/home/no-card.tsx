import { View } from '@tarojs/components'
import { Button } from '../../design/button'
import { Empty } from '../../design/state'
import { Note } from '../../design/note'
import { useLook } from '../../look/use-look'
import { useStoreScan } from '../../service/scan'

/** Not a member yet: why the page is empty, and the one way in. */
export function NoCard() {
  const { words } = useLook()
  const { scan, wrong, label } = useStoreScan()
  return (
    <Empty id="home-empty" art="card" title={words.states.noCardTitle} text={words.states.noCardText}>
      <View className="mt4">
        <Button
          id="home-scan"
          small
          icon={label === 'scan' ? 'scan' : 'store'}
          text={label === 'scan' ? words.states.scanStore : words.states.stores}
          onTap={scan}
        />
      </View>
      {wrong && (
        <Note kind="danger" icon="info" className="mt3">
          {words.states.scanWrong}
        </Note>
      )}
    </Empty>
  )
}
