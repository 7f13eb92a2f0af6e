import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Tabs } from '../../../design/choice'
import { NavBar } from '../../../design/nav-bar'
import { Note } from '../../../design/note'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'
import { useStaff } from '../../../service/use-staff'
import { Import } from './import'
import { Issue } from './issue'
import { Withdraw } from './withdraw'
import '../counter/index.scss'
import './index.scss'

type Part = 'issue' | 'withdraw' | 'batch'
const parts: readonly Part[] = ['issue', 'withdraw', 'batch']

const askTemplates = () => call('staff', 'coupon.templates', {})

/** Coupons by hand: give one to the member at the counter, take one back, take codes in. */
export default function StaffCouponsPage() {
  const { coupons } = useLook().words.rewards
  const { params } = useRouter()
  const staff = useStaff()
  const templates = useAsk(askTemplates)
  const [part, setPart] = useState<Part>('issue')
  const denied = staff.value !== null && staff.value.may['coupon.issue'] === undefined
  return (
    <Screen className="staff-coupons" nav={<NavBar back title={coupons.title} />}>
      <Tabs name="coupons-part" value={part} onChoose={setPart} options={parts.map((key) => ({ key, text: coupons[key] }))} />
      {denied && <Note id="coupons-denied" kind="warn" icon="info" className="mt2">{coupons.denied}</Note>}
      {!denied && part === 'withdraw' && <Withdraw />}
      {!denied && part !== 'withdraw' && (
        <Answered asked={templates} title={coupons.notLoaded} skeleton={<RowsSkeleton rows={4} />}>
          {({ rows }) => {
            if (rows.length === 0) return <Empty id="coupons-none" art="list" title={coupons.none} text={coupons.noneWhy} />
            return part === 'issue' ? <Issue templates={rows} member={params['member'] ? decodeURIComponent(params['member']) : null} /> : <Import templates={rows} />
          }}
        </Answered>
      )}
    </Screen>
  )
}
