import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../../design/button'
import { Icon } from '../../../design/icon'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'

/** Binds this WeChat identity to whoever the code invites; the server alone knows who that is, and tells once it is bound. */
export function Invitation({ code }: { code: string }) {
  const { words: { staff: { session: { invitation }, open } } } = useLook()
  const { busy, reply, run } = useWrite((sent: string, reference) => call('staff', 'staff.accept', { code: sent }, reference))
  const refused = reply !== null && 'refusal' in reply
  if (reply?.ok) {
    return (
      <>
        <View id="invitation-done" className="panel rise" role="status">
          <View className="row t32 b">
            <Icon name="check" tone="brand" />
            <Text className="f1">{invitation.done(reply.value.name)}</Text>
          </View>
          <View className="t26 k2 mt2">{invitation.doneWhy}</View>
        </View>
        <Button id="invitation-open" className="mt4" icon="store" text={open} onTap={() => { void Taro.reLaunch({ url: '/package/staff/home/index' }) }} />
      </>
    )
  }
  return (
    <View id="invitation" className="rise">
      <View className="panel">
        <View className="t32 b">{invitation.ask}</View>
        <View className="t26 k2 mt2 lines">{invitation.why}</View>
      </View>
      <WriteNote id="invitation-trouble" reply={reply} />
      {!refused && <Button id="invitation-bind" className="mt4" busy={busy} text={invitation.bind} onTap={() => { void run(code) }} />}
    </View>
  )
}
