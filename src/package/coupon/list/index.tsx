import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CardView, CouponOffer, CouponView } from '../../../../types/contract'
import { TextLink } from '../../../design/button'
import { Tabs } from '../../../design/choice'
import { Frozen } from '../../../design/frozen'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { PermitOffer } from '../../../design/permit-offer'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { useCard } from '../../../service/use-card'
import { usePermits, type Permits } from '../../../service/use-permits'
import { usePull } from '../../../service/use-pull'
import { Birthday } from './birthday'
import { ClaimSheet } from './claim-sheet'
import { CouponRow } from './coupon-row'
import { CouponSheet } from './coupon-sheet'
import { Offers, OfferSheet } from './offers'
import { standOf } from './standing'
import { useCoupons, type Which } from './use-coupons'
import './index.scss'

type Open = { view: CouponView } | { offer: CouponOffer } | 'claim' | null

interface ListProps {
  rows: readonly CouponView[]
  now: number
  zone: string
  card: CardView | null
  onOpen: (view: CouponView) => void
}

/** A birthday first, then what ends soonest, and last what is not valid yet. */
function OpenList({ rows, now, zone, card, onOpen }: ListProps) {
  const { coupon } = useLook().words
  const { say } = useLook()
  const early = rows.filter((view) => standOf(view, now) === 'early')
  const usable = rows.filter((view) => !early.includes(view))
  const birthday = usable.find(({ occasion }) => occasion === 'birthday')
  const rest = usable.filter((view) => view !== birthday)
  const row = (view: CouponView) => (
    <CouponRow key={view.coupon} view={view} now={now} zone={zone} onOpen={() => { onOpen(view) }} />
  )
  return (
    <View className="rise">
      {birthday && card && (
        <Birthday
          view={birthday}
          now={now}
          zone={zone}
          name={card.member.name}
          birthday={card.profile.values.birthday}
          brand={say(card.brand.name)}
          onOpen={() => { onOpen(birthday) }}
        />
      )}
      {birthday && !card && row(birthday)}
      {rest.map(row)}
      {early.length > 0 && <View className="t24 k3 section">{coupon.soon}</View>}
      {early.map(row)}
      <View className="c t24 k3 mt4">{coupon.rule}</View>
    </View>
  )
}

function Past({ rows, now, zone, onOpen }: Omit<ListProps, 'card'>) {
  return (
    <View className="rise">
      {rows.map((view) => (
        <CouponRow key={view.coupon} view={view} now={now} zone={zone} onOpen={() => { onOpen(view) }} />
      ))}
    </View>
  )
}

interface OverProps {
  open: Open
  stopped: boolean
  now: number
  zone: string
  onClose: () => void
  onChanged: () => void
}

/** What lies over the list: a coupon in full, a code's field, or a price in points. */
function Over({ open, stopped, now, zone, onClose, onChanged }: OverProps) {
  if (open === null) return null
  if (open === 'claim') return <ClaimSheet zone={zone} onClose={onClose} onDone={onChanged} />
  if ('offer' in open) return <OfferSheet offer={open.offer} onClose={onClose} onDone={onChanged} />
  return <CouponSheet view={open.view} stopped={stopped} now={now} zone={zone} onClose={onClose} onChanged={onChanged} />
}

interface ListedProps {
  list: ReturnType<typeof useCoupons>
  card: CardView | null
  permits: Permits
  onOpen: (open: Open) => void
}

function Listed({ list, card, permits, onOpen }: ListedProps) {
  const { coupon, message } = useLook().words
  const { which, asked, rows, next, busy } = list
  const { now = 0, zone = 'Asia/Shanghai' } = asked.value ?? {}
  const show = (view: CouponView): void => {
    onOpen({ view })
  }
  const shown =
    rows.length === 0 && next === null ? (
      <Empty id="coupon-empty" art="list" title={coupon.empty[which]} text={coupon.emptyWhy[which]} />
    ) : which === 'open' ? (
      <OpenList rows={rows} now={now} zone={zone} card={card} onOpen={show} />
    ) : (
      <Past rows={rows} now={now} zone={zone} onOpen={show} />
    )
  return (
    <>
      {shown}
      {(busy || next !== null) && <View className="c t24 k3 mt3">{coupon.more}</View>}
      {which === 'open' && <PermitOffer id="coupon-tell" on="coupon.arrived" permits={permits} text={message.couponArrived} />}
      {which === 'open' && <Offers onOpen={(offer) => { onOpen({ offer }) }} />}
    </>
  )
}

/** A member's coupons, with a code's field and what may be had for points. */
export default function CouponsPage() {
  const { coupon } = useLook().words
  const card = useCard()
  const list = useCoupons()
  const permits = usePermits()
  const { which, choose, asked, rows, next } = list
  const [open, setOpen] = useState<Open>(null)
  usePull(asked.again)
  const { now = 0, zone = 'Asia/Shanghai' } = asked.value ?? {}
  const close = (): void => {
    setOpen(null)
  }
  const count = which === 'open' && asked.value ? ` ${String(rows.length)}${next === null ? '' : '+'}` : ''
  const options: { key: Which; text: string }[] = [
    { key: 'open', text: coupon.open + count },
    { key: 'used', text: coupon.past.used },
    { key: 'over', text: coupon.past.over },
  ]
  const stopped = card.value !== null && card.value.card.state !== 'active'
  const over = open && <Over open={open} now={now} zone={zone} onClose={close} onChanged={asked.again} stopped={stopped} />
  return (
    <Screen className={`coupons ${stopped ? 'frozen' : ''}`} nav={<NavBar back title={coupon.title} />} over={<>{over}{permits.dialog}</>}>
      <View className="row sb top">
        <Tabs name="coupon-tab" value={which} onChoose={choose} options={options} />
        <TextLink id="coupon-claim" calm text={coupon.claim} onTap={() => { setOpen('claim') }} />
      </View>
      {card.value && <Frozen card={card.value} id="coupon-frozen" />}
      <Answered asked={asked} title={coupon.notLoaded} skeleton={<RowsSkeleton rows={4} />}>
        {() => <Listed list={list} card={card.value} permits={permits} onOpen={setOpen} />}
      </Answered>
    </Screen>
  )
}
