import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import type { MemberRecordView } from '../../../../types/contract'
import type { Grants } from '../../../../types/role'
import { Icon } from '../../../design/icon'
import type { IconName } from '../../../design/icons'
import { RowsSkeleton } from '../../../design/skeleton'
import { Tap } from '../../../design/tap'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { ActionBar } from './action-bar'
import { MemberRecord } from './record'

/** What lies over the counter: a code to redeem, or something about the member who is served. */
export type Opened = { kind: 'redeem'; view: MemberRecordView | null } | { kind: 'adjust' | 'talk' | 'talks'; view: MemberRecordView }

function Way({ id, icon, text, to }: { id: string; icon: IconName; text: string; to: string }) {
  return (
    <Tap id={id} className="served-way" onTap={() => { void Taro.navigateTo({ url: to }) }}>
      <Icon name={icon} size="s" tone="brand" />
      <Text className="f1 t26">{text}</Text>
    </Tap>
  )
}

/** What else there is for a member, two beside each other; nobody is shown what they may not do. */
function More({ member, may }: { member: string; may: Grants }) {
  const { words } = useLook()
  const { desk, persons, rewards } = words
  const to = (page: string): string => `/package/staff/${page}/index?member=${encodeURIComponent(member)}`
  return (
    <View className="served-ways mt2">
      {may['gift.hand'] && <Way id="act-telephone" icon="phone" text={desk.telephone.title} to={to('telephone')} />}
      <Way id="act-card" icon="card" text={persons.card.title} to={to('card')} />
      {may['coupon.issue'] && <Way id="act-coupons" icon="ticket" text={rewards.coupons.title} to={to('coupons')} />}
      <Way id="act-benefits" icon="gift" text={rewards.benefits.title} to={to('benefits')} />
      {may['order.ring'] && <Way id="act-quote" icon="tier" text={words.quote.title} to={to('quote')} />}
      <Way id="act-ledger" icon="list" text={words.staff.ledger.short} to={to('ledger')} />
    </View>
  )
}

interface ServedProps {
  member: string
  may: Grants
  /** Counts the returns to this page: figures may have changed since. */
  round: number
  onOpen: (opened: Opened) => void
}

/** The member at the counter: the record, what can be done, and a line for the next colleague. */
export function Served({ member, may, round, onOpen }: ServedProps) {
  const { words } = useLook()
  const { record, act } = words.counter
  const ask = useCallback(() => call('staff', 'member.view', { member }), [member])
  const asked = useOpened(ask)
  const { again } = asked
  useEffect(() => {
    if (round > 1) again()
  }, [round, again])
  return (
    <Answered asked={asked} title={record.notLoaded} skeleton={<RowsSkeleton rows={6} />}>
      {(view) => (
        <>
          <MemberRecord view={view} onTalks={() => { onOpen({ kind: 'talks', view }) }} />
          <ActionBar view={view} onSheet={(kind) => { onOpen({ kind, view }) }} />
          <View className="list mt2">
            <Tap id="act-note" className="li" onTap={() => { onOpen({ kind: 'talk', view }) }}>
              <Icon name="pencil" size="s" />
              <Text className="f1 k3 t26">{act.note}</Text>
            </Tap>
          </View>
          <More member={member} may={may} />
        </>
      )}
    </Answered>
  )
}
