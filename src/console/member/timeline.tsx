import { Timeline as Line } from 'antd'
import { useCallback } from 'react'
import type { MemberRecordView } from '../../../types/contract'
import { money } from '../../figure/money'
import { fullTime } from '../../figure/time'
import type { Reply } from '../../service/reply'
import { useLook } from '../look'
import { Shown } from '../part/shown'
import { State } from '../part/trouble'
import { call } from '../service/call'
import type { Output } from '../service/call'
import { useAsk } from '../service/use-ask'
import { changeText } from './change-text'
import { useKinds } from './tabs'

const EACH = 20

interface Lists {
  ledger: Output<'ledger.list'>['rows']
  orders: Output<'order.of'>['rows']
  talks: Output<'talk.list'>['rows']
}

/** The latest of everything; the first list that cannot be had is what is told. */
async function latest(member: string): Promise<Reply<Lists>> {
  const [ledger, orders, talks] = await Promise.all([
    call('ledger.list', { member, limit: EACH }),
    call('order.of', { member, limit: EACH }),
    call('talk.list', { member, limit: EACH }),
  ])
  if (!ledger.ok) return ledger
  if (!orders.ok) return orders
  if (!talks.ok) return talks
  return { ok: true, value: { ledger: ledger.value.rows, orders: orders.value.rows, talks: talks.value.rows } }
}

interface Event {
  key: string
  at: number
  title: string
  text: string
}

export function Timeline({ member, zone, wallets }: { member: string; zone: string; wallets: MemberRecordView['wallets'] }) {
  const { words } = useLook()
  const asking = useAsk(useCallback(() => latest(member), [member]))
  const eventsOf = useEvents(wallets)
  return (
    <Shown asking={asking}>
      {(lists) => {
        const events = eventsOf(lists)
        if (events.length === 0) return <div className="pd"><State id="line-empty" title={words.member.emptyLine[0]} next={words.member.emptyLine[1]} /></div>
        return (
          <div className="pd" id="timeline">
            <Line items={events.map(({ key, at, title, text }) => ({ key, content: <Moment at={fullTime(at, zone)} title={title} text={text} /> }))} />
          </div>
        )
      }}
    </Shown>
  )
}

function useEvents(wallets: MemberRecordView['wallets']): (lists: Lists) => Event[] {
  const { words, say } = useLook()
  const kinds = useKinds()
  return ({ ledger, orders, talks }) =>
    [
      ...ledger.map((row) => ({ key: `l${row.entry}`, at: row.at, title: [row.about ? say(row.about) : kinds[row.kind], row.orderNumber].filter(Boolean).join(' · '), text: changeText(row, wallets, say) })),
      // Orders that earned stand in the ledger already.
      ...orders
        .filter(({ number }) => !ledger.some((row) => row.orderNumber === number))
        .map(({ order, number, paidAt, receivedFen, store }) => ({ key: `o${order}`, at: paidAt, title: words.member.order(number), text: `${money(receivedFen)} · ${store}` })),
      ...talks.map(({ talk, at, kind, text, by }) => ({ key: `t${talk}`, at, title: `${words.member.talk[kind]} · ${by}`, text })),
    ].sort((a, b) => b.at - a.at)
}

function Moment({ at, title, text }: { at: string; title: string; text: string }) {
  return (
    <div className="moment">
      <span className="df n">{at}</span> <b>{title}</b>
      <p>{text}</p>
    </div>
  )
}
