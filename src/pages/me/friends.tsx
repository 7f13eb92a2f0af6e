import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { FriendList, FriendReward, FriendRow } from '../../../types/contract'
import { TextLink } from '../../design/button'
import { RowsSkeleton } from '../../design/skeleton'
import { Answered } from '../../design/trouble'
import { money } from '../../figure/money'
import { grouped } from '../../figure/number'
import { dayText, listTime } from '../../figure/time'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import { useOpened } from '../../service/use-ask'

const PAGE = 10
const ask = (after?: string) => call('member', 'friend.list', { limit: PAGE, ...(after === undefined ? {} : { after }) })
const first = () => ask()

/** How many friends may still earn this month, or when counting begins anew. */
function Next({ reward, zone }: { reward: FriendReward; zone: string }) {
  const { friend } = useLook().words
  const { points, minimumFen, timesAMonth, thisMonth, monthEnds } = reward
  const left = timesAMonth - thisMonth
  const text = left > 0 ? friend.left(left, grouped(points), money(minimumFen)) : friend.full(timesAMonth, dayText(monthEnds, zone))
  return <View className="t26 mt1">{text}</View>
}

function Row({ row, list }: { row: FriendRow; list: FriendList }) {
  const { friend } = useLook().words
  const points = row.points.reduce((sum, one) => sum + one.points, 0)
  return (
    <View className="li">
      <View className="f1">
        <View>{row.nameMasked}</View>
        <View className="t24 k3 n">{friend.joinedOn(listTime(row.joinedAt, list.now, list.zone))}</View>
      </View>
      <Text className={`t26 ${row.state === 'rewarded' ? 'b n' : 'k2'}`}>{friend.states[row.state](grouped(points))}</Text>
    </View>
  )
}

function Rows({ list }: { list: FriendList }) {
  const { words } = useLook()
  const [more, setMore] = useState<Pick<FriendList, 'rows' | 'next'> | null>(null)
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still')
  const rows = [...list.rows, ...(more?.rows ?? [])]
  const next = more ? more.next : list.next
  const goOn = (after: string): void => {
    if (state === 'busy') return
    setState('busy')
    void ask(after).then((reply) => {
      setState(reply.ok ? 'still' : 'failed')
      if (reply.ok) setMore({ rows: [...(more?.rows ?? []), ...reply.value.rows], next: reply.value.next })
    })
  }
  return (
    <View id="friends">
      <View className="t26 k2 mt1">{words.friend.sum(list.more ? `${grouped(list.joined)}+` : grouped(list.joined), list.counted)}</View>
      {list.rewards.map((reward) => (
        <Next key={reward.rule} reward={reward} zone={list.zone} />
      ))}
      {rows.length === 0 ? (
        <View id="friends-none" className="t26 k2 mt2 text">{words.friend.none}</View>
      ) : (
        <View className="list flat mt2">
          {rows.map((row) => (
            <Row key={`${String(row.joinedAt)} ${row.nameMasked}`} row={row} list={list} />
          ))}
          {next !== null && <TextLink id="friends-more" text={state === 'failed' ? words.friend.moreFailed : words.friend.more} onTap={() => { goOn(next) }} />}
        </View>
      )}
    </View>
  )
}

/** Whom the member brought, how far each is, and what the next one brings. */
export function Friends({ zone }: { zone: string }) {
  const { friend } = useLook().words
  const asked = useOpened(first)
  return (
    <View className="mt4">
      <View className="b">{friend.mine}</View>
      <Answered asked={asked} title={friend.mine} zone={zone} skeleton={<RowsSkeleton rows={2} />}>
        {(list) => <Rows list={list} />}
      </Answered>
    </View>
  )
}
