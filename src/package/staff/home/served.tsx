import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import type { MemberRecordView } from '../../../../types/contract'
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
    <Tap id={id} className="li" onTap={() => { void Taro.navigateTo({ url: to }) }}>
      <Icon name={icon} size="s" />
      <Text className="f1 t26">{text}</Text>
      <Icon name="go" size="xs" tone="ink3" />
    </Tap>
  )
}

interface ServedProps {
  member: string
  /** Counts the returns to this page: figures may have changed since. */
  round: number
  onOpen: (opened: Opened) => void
}

/** The member at the counter: the record, what can be done, and a line for the next colleague. */
export function Served({ member, round, onOpen }: ServedProps) {
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
            <Way id="act-coupons" icon="ticket" text={words.rewards.coupons.title} to={`/package/staff/coupons/index?member=${encodeURIComponent(member)}`} />
            <Way id="act-benefits" icon="gift" text={words.rewards.benefits.why} to={`/package/staff/benefits/index?member=${encodeURIComponent(member)}`} />
            <Way id="act-quote" icon="tier" text={words.quote.title} to={`/package/staff/quote/index?member=${encodeURIComponent(member)}`} />
            <Way id="act-ledger" icon="list" text={words.staff.ledger.open} to={`/package/staff/ledger/index?member=${encodeURIComponent(member)}`} />
          </View>
        </>
      )}
    </Answered>
  )
}
