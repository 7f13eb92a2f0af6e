import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback } from 'react'
import type { InvitationView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Icon } from '../../../design/icon'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { WriteNote } from '../../../design/write-trouble'
import { clockText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { useWrite } from '../../../service/use-write'

const ZONE = 'Asia/Shanghai'

function Bound({ name }: { name: string }) {
  const { words: { staff: { session: { invitation }, open } } } = useLook()
  return (
    <>
      <View id="invitation-done" className="panel rise" role="status">
        <View className="row t32 b">
          <Icon name="check" tone="brand" />
          <Text className="f1">{invitation.done(name)}</Text>
        </View>
        <View className="t26 k2 mt2">{invitation.doneWhy}</View>
      </View>
      <Button id="invitation-open" className="mt4" icon="store" text={open} onTap={() => { void Taro.reLaunch({ url: '/package/staff/home/index' }) }} />
    </>
  )
}

/** Who invites whom to what, before anything is bound. */
function Asked({ view }: { view: InvitationView }) {
  const { words, say } = useLook()
  const { invitation } = words.staff.session
  const facts: [string, string][] = [
    [invitation.name, view.name],
    [invitation.store, view.store],
    [invitation.role, say(view.role)],
    ...(view.invitedBy === null ? [] : [[invitation.by, view.invitedBy] as [string, string]]),
  ]
  return (
    <View className="panel mt1">
      <View id="invitation-ask" className="t32 b">{invitation.ask(view.invitedBy, view.store)}</View>
      <View className="facts mt2">
        {facts.map(([key, value]) => (
          <View key={key} className="kv">
            <Text className="key">{key}</Text>
            <Text className="value">{value}</Text>
          </View>
        ))}
      </View>
      <View className="t24 k3 n mt1">{invitation.until(clockText(view.expiresAt, ZONE))}</View>
      <View className="t26 k2 mt2 lines">{invitation.why}</View>
    </View>
  )
}

function Bind({ code, view }: { code: string; view: InvitationView }) {
  const { invitation } = useLook().words.staff.session
  const { busy, reply, run } = useWrite((sent: string, reference) => call('staff', 'staff.accept', { code: sent }, reference))
  if (reply?.ok) return <Bound name={reply.value.name} />
  const refused = reply !== null && 'refusal' in reply
  return (
    <View id="invitation" className="rise">
      <Asked view={view} />
      <WriteNote id="invitation-trouble" reply={reply} />
      {!refused && <Button id="invitation-bind" className="mt4" busy={busy} text={invitation.bind} onTap={() => { void run(code) }} />}
    </View>
  )
}

/** Binds this WeChat identity to whoever the code invites, once the person has read who invites them to which store as what. */
export function Invitation({ code }: { code: string }) {
  const { invitation } = useLook().words.staff.session
  const asked = useOpened(useCallback(() => call('staff', 'staff.look', { code }), [code]))
  return (
    <Answered asked={asked} title={invitation.notRead} skeleton={<RowsSkeleton rows={4} />}>
      {(view) => <Bind code={code} view={view} />}
    </Answered>
  )
}
