import { Text, View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import type { AudienceRow } from '../../../../types/contract'
import type { CampaignAudience } from '../../../../types/record'
import { TextLink } from '../../../design/button'
import { Sheet } from '../../../design/sheet'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Answered } from '../../../design/trouble'
import { dayText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { nextAsked } from '../../../service/asked'
import type { Asked } from '../../../service/asked'
import { call } from '../../../service/call'

const PAGE = 20

interface Listed {
  rows: AudienceRow[]
  seen: number
  next: string | null
}

/** Page by page; a page in which nobody was found is told by how many were looked at. */
function useMembers(audience: CampaignAudience): { asked: Asked<Listed> & { again: () => void }; more: () => void } {
  const key = JSON.stringify(audience)
  const [asked, setAsked] = useState<Asked<Listed>>({ value: null, at: 0, trouble: null })
  const load = useCallback(
    (before: Listed | null) => {
      const after = before?.next ? { after: before.next } : {}
      void call('staff', 'audience.members', { audience: JSON.parse(key) as CampaignAudience, limit: PAGE, ...after }).then((reply) => {
        const whole = reply.ok && before ? { ok: true as const, value: { rows: [...before.rows, ...reply.value.rows], seen: before.seen + reply.value.seen, next: reply.value.next } } : reply
        setAsked((old) => nextAsked(old, whole, Date.now()))
      })
    },
    [key],
  )
  const again = useCallback(() => { load(null) }, [load])
  useEffect(() => { again() }, [again])
  const more = (): void => { if (asked.value?.next) load(asked.value) }
  return { asked: { ...asked, again }, more }
}

function Row({ row, zone }: { row: AudienceRow; zone: string }) {
  const { words, say } = useLook()
  const { list } = words.push
  const last = row.lastOrderAt === null ? list.never : list.last(dayText(row.lastOrderAt, zone))
  return (
    <View className="li">
      <View className="f1">
        <View className="row sb">
          <Text className="b">{row.nameMasked || words.me.noName}</Text>
          <Text className="tag">{say(row.tierName)}</Text>
        </View>
        <View className="t24 k2 n">{`${list.joined(dayText(row.joinedAt, zone))} · ${list.orders(row.orders)}`}</View>
        <View className="t24 k3 n">{`${last} · ${row.agreed ? list.agreed : list.notAgreed}`}</View>
      </View>
    </View>
  )
}

/** Who is of the audience, newest first, names masked. */
export function ListSheet({ audience, zone, onClose }: { audience: CampaignAudience; zone: string; onClose: () => void }) {
  const { list } = useLook().words.push
  const { asked, more } = useMembers(audience)
  return (
    <Sheet id="audience-sheet" title={list.title} onClose={onClose}>
      {() => (
        <Answered asked={asked} title={list.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
          {({ rows, seen, next }) => (
            <>
              {rows.length === 0 && next === null && <Empty id="audience-empty" art="list" title={list.empty} text={list.emptyWhy} />}
              {rows.map((row) => <Row key={row.member} row={row} zone={zone} />)}
              <View className="t24 k3 n mt2">{list.seen(seen, rows.length)}</View>
              {next !== null && <TextLink id="audience-more" text={list.more} after="down" onTap={more} />}
            </>
          )}
        </Answered>
      )}
    </Sheet>
  )
}
