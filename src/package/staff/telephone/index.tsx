import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { GiftTileView, StaffExchangeView } from '../../../../types/contract'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import type { Reply } from '../../../service/reply'
import { useStaff } from '../../../service/use-staff'
import { useRows } from '../applications/use-rows'
import { FindBox } from '../home/find-box'
import type { Seat } from '../seat'
import { ExchangeSheet } from './exchange-sheet'
import { Exchanged } from './exchanged'
import { Offered } from './offered'
import type { Offer } from './offered'
import '../counter/index.scss'
import './index.scss'

const PAGE = 24

async function askOffer(member: string, after: string | undefined): Promise<Reply<Offer>> {
  const reply = await call('staff', 'gift.of', { member, limit: PAGE, ...(after ? { after } : {}) })
  if (!reply.ok) return reply
  const { gifts, ...page } = reply.value
  return { ok: true, value: { ...page, rows: gifts } }
}

function OfMember({ member }: { member: string }) {
  const { telephone } = useLook().words.desk
  const { asked } = useRows<string, GiftTileView, Offer>(member, askOffer)
  const staff = useStaff()
  const [gift, setGift] = useState<string | null>(null)
  const [done, setDone] = useState<StaffExchangeView | null>(null)
  const finish = (exchange: StaffExchangeView): void => {
    setDone(exchange)
    setGift(null)
  }
  const over = gift !== null && asked.value && (
    <ExchangeSheet member={member} here={staff.value?.store.id ?? null} gift={gift} proofs={asked.value.proofs} onDone={finish} onStale={asked.again} onClose={() => { setGift(null) }} />
  )
  return (
    <Screen nav={<NavBar back title={telephone.title} />} over={over}>
      {done ? (
        <Exchanged exchange={done} onAgain={() => { setDone(null); asked.again() }} />
      ) : (
        <Answered asked={asked} title={telephone.notLoaded} skeleton={<RowsSkeleton rows={6} />}>
          {(offer) => <Offered offer={offer} onOpen={setGift} />}
        </Answered>
      )}
    </Screen>
  )
}

function open(found: Seat | null): void {
  if (found) void Taro.redirectTo({ url: `/package/staff/telephone/index?member=${encodeURIComponent(found.member)}` })
}

/** Nobody was named: find the member who calls first. */
function WhoCalls() {
  const { words } = useLook()
  const staff = useStaff()
  return (
    <Screen nav={<NavBar back title={words.desk.telephone.title} />}>
      <Answered asked={staff} title={words.staff.notLoaded} skeleton={<RowsSkeleton rows={3} />}>
        {() => <FindBox onSeat={open} />}
      </Answered>
    </Screen>
  )
}

/** A gift for a member who calls: found, chosen, proved, exchanged; `?member=` names whose. */
export default function StaffTelephonePage() {
  const { member } = useRouter().params
  return member ? <OfMember key={member} member={decodeURIComponent(member)} /> : <WhoCalls />
}
