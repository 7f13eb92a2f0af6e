import { Text, View } from '@tarojs/components'
import { useCallback } from 'react'
import type { StaffContract } from '../../../../types/contract'
import { Button, TextLink } from '../../../design/button'
import { Icon } from '../../../design/icon'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { WriteNote } from '../../../design/write-trouble'
import { clockText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { useWrite } from '../../../service/use-write'
import { strangerAt } from './stranger'

const ZONE = 'Asia/Shanghai'

interface AskedHereProps {
  code: string
  onLeave: () => void
}

/** Where a code would sign in, told before anything is answered; refused codes say why and lead back to the scanner. */
export function AskedHere({ code, onLeave }: AskedHereProps) {
  const { session } = useLook().words.staff
  const asked = useOpened(useCallback(() => call('staff', 'session.look', { code }), [code]))
  const another = <TextLink id="session-another" icon="scan" text={session.another} onTap={onLeave} />
  return (
    <Answered asked={asked} title={session.notRead} skeleton={<RowsSkeleton rows={3} />} refused={strangerAt} next={another}>
      {(value) => <Question code={code} asked={value} onLeave={onLeave} />}
    </Answered>
  )
}

interface QuestionProps extends AskedHereProps {
  asked: StaffContract['session.look']['output']
}

function Question({ code, asked, onLeave }: QuestionProps) {
  const { session } = useLook().words.staff
  const { busy, reply, run } = useWrite((approve: boolean, reference) => call('staff', 'session.answer', { code, approve }, reference))
  if (reply?.ok) return <Done approved={reply.value.state === 'approved'} place={reply.value.place} onLeave={onLeave} />
  const refused = reply !== null && 'refusal' in reply
  const say = (approve: boolean) => (): void => {
    if (!busy) void run(approve)
  }
  return (
    <View id="session-asked" className="rise">
      <View className="panel">
        <View className="t26 k2">{session.where}</View>
        <View id="session-place" className="t32 b n place mt1">{asked.place}</View>
        <View className="t24 k3 n mt1">{session.until(clockText(asked.expiresAt, ZONE))}</View>
        <View className="t26 k2 mt3">{session.digits}</View>
        <View id="session-digits" className="pair b n">{asked.digits}</View>
      </View>
      <View className="t24 k2 mt2">{session.why}</View>
      <WriteNote id="session-trouble" reply={reply} />
      {refused ? (
        <Button id="session-another" className="mt4" kind="outline" icon="scan" text={session.another} onTap={onLeave} />
      ) : (
        <>
          <Button id="session-yes" className="mt4" busy={busy} text={session.yes} onTap={say(true)} />
          <View className="c mt2">
            <TextLink id="session-no" calm text={session.no} onTap={say(false)} />
          </View>
        </>
      )}
    </View>
  )
}

function Done({ approved, place, onLeave }: { approved: boolean; place: string; onLeave: () => void }) {
  const { session } = useLook().words.staff
  return (
    <>
      <View id={approved ? 'session-done' : 'session-refused'} className="panel rise" role="status">
        <View className="row t32 b">
          <Icon name={approved ? 'check' : 'shield'} tone="brand" />
          <Text className="f1">{approved ? session.done : session.turnedAway}</Text>
        </View>
        <View className="t26 k2 n place mt2">{place}</View>
        <View className="t26 k2 mt1">{approved ? session.doneWhy : session.turnedAwayWhy}</View>
      </View>
      <Button id="session-list" className="mt4" kind="soft" text={session.toList} onTap={onLeave} />
    </>
  )
}
