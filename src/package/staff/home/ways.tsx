import { View } from '@tarojs/components'
import type { Grants } from '../../../../types/role'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { TodayCard } from './today-card'
import { counted, UNKNOWN, useCount, Way } from './way'

const SHOWN = 50

const askApplications = () => call('staff', 'application.list', { limit: SHOWN })
const askTasks = () => call('staff', 'task.list', { limit: SHOWN })
const askTiers = () => call('staff', 'tier.applications', { limit: SHOWN })

function Applications() {
  const { rows } = useLook().words.staff
  const found = useCount(askApplications)
  const waiting = found?.rows.length ?? 0
  const waits = waiting > 0 ? rows.applicationsWhy(counted(waiting, found?.next != null)) : rows.applicationsNone
  return <Way name="applications" icon="list" title={rows.applications} why={found ? waits : UNKNOWN} />
}

function Tiers() {
  const { rows } = useLook().words.staff
  const found = useCount(askTiers)
  const rising = found?.rows.length ?? 0
  const climbs = rising > 0 ? rows.tiersWhy(counted(rising, found?.next != null)) : rows.tiersNone
  return <Way name="tiers" icon="tier" title={rows.tiers} why={found ? climbs : UNKNOWN} />
}

function Tasks() {
  const { rows } = useLook().words.staff
  const found = useCount(askTasks)
  const open = found?.rows.length ?? 0
  const overdue = found?.rows.filter((task) => task.overdue).length ?? 0
  const todo = open > 0 ? rows.tasksWhy(counted(open, found?.next != null), String(overdue)) : rows.tasksNone
  return <Way name="tasks" icon="phone" title={rows.tasks} why={found ? todo : UNKNOWN} />
}

/** What this store does all day, with how much of it waits; the rest is one tap further. Nobody is shown what they may not do. */
export function Ways({ may, onRedeem }: { may: Grants; onRedeem: () => void }) {
  const { staff: { rows }, counter: { redeem, orders }, desk } = useLook().words
  return (
    <>
      {may['storeDay.read'] && <TodayCard />}
      <View className="list mt3">
        {may['gift.hand'] && <Way name="redeem" icon="ticket" title={redeem.title} why={redeem.hint} onTap={onRedeem} />}
        {may['gift.hand'] && <Way name="telephone" icon="gift" title={desk.telephone.title} why={desk.telephone.why} />}
        {may['order.refund'] && <Way name="orders" icon="undo" title={orders.title} why={orders.hint} />}
        {may['member.enrol'] && <Way name="enter" icon="person" title={rows.enter} why={rows.enterWhy} />}
        {may['member.enrol'] && <Applications />}
        {may['member.read'] && <Tiers />}
        {may['member.care'] && <Tasks />}
        <Way name="session" icon="scan" title={rows.session} why={rows.sessionWhy} />
        <Way name="more" icon="list" title={desk.more.title} why={desk.more.why} />
      </View>
    </>
  )
}
