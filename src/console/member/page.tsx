import { Tabs } from 'antd'
import { useCallback } from 'react'
import type { MemberRecordView } from '../../../types/contract'
import { money } from '../../figure/money'
import { pointsText } from '../../figure/points'
import { dayText } from '../../figure/time'
import { useLook } from '../look'
import { Page } from '../part/page'
import { Shown } from '../part/shown'
import { go, useRoute } from '../route'
import { call } from '../service/call'
import { useAsk } from '../service/use-ask'
import { CouponTab, LedgerTab, OrderTab, TalkTab } from './tabs'
import { Timeline } from './timeline'

/** All that is known of one member: who it is, how it stands, and what happened, newest first. */
export function MemberPage({ member }: { member: string }) {
  const asking = useAsk(useCallback(() => call('member.view', { member }), [member]))
  return <Shown asking={asking}>{(record) => <Whole record={record} />}</Shown>
}

function Whole({ record }: { record: MemberRecordView }) {
  const { words, say } = useLook()
  const { member, tier, zone } = record
  const tab = useRoute().query.get('tab') ?? 'line'
  const told = words.member
  const items = [
    { key: 'line', label: told.tabs.line, children: <Timeline member={member.id} zone={zone} wallets={record.wallets} /> },
    { key: 'ledger', label: told.tabs.ledger, children: <LedgerTab member={member.id} zone={zone} wallets={record.wallets} /> },
    { key: 'orders', label: told.tabs.orders, children: <OrderTab member={member.id} zone={zone} /> },
    { key: 'talks', label: told.tabs.talks, children: <TalkTab member={member.id} zone={zone} /> },
    { key: 'coupons', label: told.tabs.coupons, children: <CouponTab member={member.id} zone={zone} /> },
  ]
  return (
    <Page title={member.name} back={['members']} tag={<span className="tag">{say(tier.name)}</span>} note={told.joined(dayText(member.joinedAt, zone), member.store)}>
      <div className="two" id="record">
        <div className="column">
          <Tabs activeKey={tab} items={items} destroyOnHidden onChange={(key) => { go(['members', member.id], key === 'line' ? {} : { tab: key }) }} />
        </div>
        <Facts record={record} />
      </div>
    </Page>
  )
}

function Facts({ record }: { record: MemberRecordView }) {
  const { words, say } = useLook()
  const told = words.member
  const { member, wallets, year, lastOrderAt, preference, birthday, coupons, benefits, marketing, zone } = record
  const pairs: [string, string][] = [
    [told.card(member.cardTail), [member.phoneMasked, record.card.reason].filter(Boolean).join(' · ')],
    ...wallets.map(({ name, balance, scale, pending }): [string, string] => [say(name), `${pointsText(balance, scale)}${pending ? ` · ${told.pending(pointsText(pending.points, scale))}` : ''}`]),
    [told.year, told.orders(year.orders)],
    [told.received, year.receivedFen === null ? told.hidden : money(year.receivedFen)],
    [told.last, lastOrderAt === null ? told.never : dayText(lastOrderAt, zone)],
    [told.preference, [preference.size, ...preference.categories].filter(Boolean).join('、') || told.unknown],
    [told.birthday, birthday?.monthDay ?? told.unknown],
    [told.marketing, marketing ? told.marketingOn : told.marketingOff],
    [told.coupons, coupons.map(({ name }) => say(name)).join('、') || told.nothing],
    [told.benefits, benefits.map(({ name, left }) => (left === null ? say(name) : told.left(say(name), left))).join('、') || told.nothing],
  ]
  return (
    <aside className="pd dry" id="facts">
      <dl className="pairs">
        {pairs.map(([name, value], index) => (
          <div key={`${String(index)}${name}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}
