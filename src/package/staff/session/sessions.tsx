import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SessionRow } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Empty } from '../../../design/state'
import { WriteNote } from '../../../design/write-trouble'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'

const ZONE = 'Asia/Shanghai'

interface SessionsProps {
  rows: readonly SessionRow[]
  whole: boolean
  onEnded: () => void
}

interface RowProps {
  row: SessionRow
  place: number
  now: number
  busy: boolean
  onEnd: () => void
}

function Row({ row, place, now, busy, onEnd }: RowProps) {
  const { session } = useLook().words.staff
  const over = row.endedAt !== null || row.expiresAt <= now
  const end = row.endedAt === null ? fullTime(row.expiresAt, ZONE) : fullTime(row.endedAt, ZONE)
  const standing = row.endedAt !== null ? session.ended(end) : over ? session.ranOut(end) : session.holds(end)
  return (
    <View id={`session-${String(place)}`} className="li session-row">
      <View className="f1">
        <View className={`t28 n place ${over ? 'k2' : 'b'}`}>{row.place}</View>
        <View className="t24 k3 n">{session.since(fullTime(row.at, ZONE))}</View>
        <View className="t24 k3 n">{standing}</View>
      </View>
      {!over && <Button id={`session-${String(place)}-end`} small kind="outline" busy={busy} text={session.end} onTap={onEnd} />}
    </View>
  )
}

/** Computers that the caller signed in at, newest first; each can be signed out from here. */
export function Sessions({ rows, whole, onEnded }: SessionsProps) {
  const { session } = useLook().words.staff
  const [now] = useState(() => Date.now())
  const { busy, reply, run } = useWrite((id: string, reference) => call('staff', 'session.end', { session: id }, reference))
  const end = (id: string): void => {
    if (!busy) void run(id).then((heard) => { if (heard.ok) onEnded() })
  }
  if (rows.length === 0) return <Empty id="sessions-empty" art="list" title={session.none} text={session.noneWhy} />
  return (
    <>
      <View className="sect">
        <View className="t32 b">{session.own}</View>
      </View>
      <WriteNote id="session-end-trouble" reply={reply} />
      <View id="sessions" className="list rise">
        {rows.map((row, place) => <Row key={row.session} row={row} place={place} now={now} busy={busy} onEnd={() => { end(row.session) }} />)}
      </View>
      {whole && <View className="c t24 k3 mt2">{session.all}</View>}
    </>
  )
}
