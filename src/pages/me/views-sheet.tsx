import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { CardView, MemberContract } from '../../../types/contract'
import { TextLink } from '../../design/button'
import { Sheet } from '../../design/sheet'
import { RowsSkeleton } from '../../design/skeleton'
import { Answered } from '../../design/trouble'
import { listTime } from '../../figure/time'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import { useOpened } from '../../service/use-ask'

type Page = MemberContract['view.mine']['output']

const PAGE = 20
const ask = (after?: string) => call('member', 'view.mine', { limit: PAGE, ...(after === undefined ? {} : { after }) })
const first = () => ask()

function Rows({ page, card }: { page: Page; card: CardView }) {
  const { words } = useLook()
  const [more, setMore] = useState<Page | null>(null)
  const [busy, setBusy] = useState(false)
  const rows = [...page.rows, ...(more?.rows ?? [])]
  const next = more ? more.next : page.next
  const goOn = (after: string): void => {
    if (busy) return
    setBusy(true)
    void ask(after).then((reply) => {
      setBusy(false)
      if (reply.ok) setMore({ rows: [...(more?.rows ?? []), ...reply.value.rows], next: reply.value.next })
    })
  }
  if (rows.length === 0) return <View id="me-views-none" className="t26 k2 mt2 text">{words.me.viewedNone}</View>
  return (
    <View className="list flat mt2">
      {rows.map(({ at, staff, store }) => (
        <View key={`${String(at)} ${staff}`} className="li">
          <View className="f1">
            <View>{staff}</View>
            <View className="t24 k3">{store}</View>
          </View>
          <Text className="t24 k3 n">{listTime(at, card.now, card.zone)}</Text>
        </View>
      ))}
      {next !== null && <TextLink id="me-views-more" text={words.me.viewedMore} onTap={() => { goOn(next) }} />}
    </View>
  )
}

/** Who of the staff opened this member's record, newest first. */
export function ViewsSheet({ card, onClose }: { card: CardView; onClose: () => void }) {
  const { words } = useLook()
  const asked = useOpened(first)
  return (
    <Sheet id="me-views" title={words.me.viewed} onClose={onClose}>
      {() => (
        <Answered asked={asked} title={words.me.viewed} zone={card.zone} skeleton={<RowsSkeleton rows={3} />}>
          {(page) => <Rows page={page} card={card} />}
        </Answered>
      )}
    </Sheet>
  )
}
