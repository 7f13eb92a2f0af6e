import Taro, { useRouter } from '@tarojs/taro'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { useStaff } from '../../../service/use-staff'
import { FindBox } from '../home/find-box'
import type { Seat } from '../seat'
import { MemberLedger } from './member-ledger'
import '../counter/index.scss'
import './index.scss'

function toLedger(found: Seat | null): void {
  if (found) void Taro.navigateTo({ url: `/package/staff/ledger/index?member=${encodeURIComponent(found.member)}` })
}

/** Nobody was named: find the member first, by phone, card or code. */
function WhoseLedger() {
  const { words } = useLook()
  const staff = useStaff()
  return (
    <Screen nav={<NavBar back title={words.staff.ledger.title} />}>
      <Answered asked={staff} title={words.staff.notLoaded} skeleton={<RowsSkeleton rows={3} />}>
        {() => <FindBox onSeat={toLedger} />}
      </Answered>
    </Screen>
  )
}

/** A member's ledger at the counter: `?member=` names whose, an id as `member.find` gave it. */
export default function StaffLedgerPage() {
  const { member } = useRouter().params
  return member ? <MemberLedger member={decodeURIComponent(member)} /> : <WhoseLedger />
}
