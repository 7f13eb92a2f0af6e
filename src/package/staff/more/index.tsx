import { View } from '@tarojs/components'
import type { Grants } from '../../../../types/role'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useStaff } from '../../../service/use-staff'
import { counted, UNKNOWN, useCount, Way } from '../home/way'

const SHOWN = 50
const askPushes = () => call('staff', 'push.list', { state: 'waiting', limit: SHOWN })

function Pushes() {
  const { rows } = useLook().words.push
  const found = useCount(askPushes)
  const waiting = found?.rows.length ?? 0
  const waits = waiting > 0 ? rows.pushesWhy(counted(waiting, found?.next != null)) : rows.pushesNone
  return <Way name="pushes" icon="clock" title={rows.pushes} why={found ? waits : UNKNOWN} />
}

function List({ may }: { may: Grants }) {
  const { staff: { rows }, push, rewards, desk, persons } = useLook().words
  return (
    <View className="list mt2 rise">
      {may['member.read'] && <Way name="ledger" icon="receipt" title={rows.ledger} why={rows.ledgerWhy} />}
      {may['member.care'] && <Way name="concierge" icon="bell" title={rewards.concierge.title} why={rewards.concierge.why} />}
      {may['member.enrol'] && <Way name="units" icon="people" title={persons.units.title} why={persons.units.why} />}
      {may['member.merge'] && <Way name="duplicates" icon="card" title={persons.duplicates.title} why={persons.duplicates.why} />}
      {may['coupon.issue'] && <Way name="coupons" icon="ticket" title={rewards.coupons.title} why={rewards.coupons.why} />}
      {may['stored.close'] && <Way name="payments" icon="undo" title={desk.payments.title} why={desk.payments.why} />}
      {may['campaign.edit'] && <Way name="push" icon="chat" title={push.rows.push} why={push.rows.pushWhy} />}
      {may['campaign.read'] && <Pushes />}
    </View>
  )
}

/** What a store does now and then; each only for whoever may. */
export default function StaffMorePage() {
  const { words } = useLook()
  const staff = useStaff()
  return (
    <Screen nav={<NavBar back title={words.desk.more.title} />}>
      <Answered asked={staff} title={words.staff.notLoaded} skeleton={<RowsSkeleton rows={6} />}>
        {({ may }) => <List may={may} />}
      </Answered>
    </Screen>
  )
}
