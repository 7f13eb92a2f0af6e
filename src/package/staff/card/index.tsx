import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { CardStandingView, SubCardsView, SubCardView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { AddSubCard } from '../../../pages/me/sub-card-add'
import { SubCardSheet } from '../../../pages/me/sub-card-sheet'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'
import { useStaff } from '../../../service/use-staff'
import { ChangeSheet } from './change-sheet'
import type { Change } from './change-sheet'
import { Standing } from './standing'
import { Subs } from './subs'

type Open = { change: Change } | { sub: SubCardView } | 'add' | null

interface OverProps {
  open: Open
  view: CardStandingView | null
  subs: SubCardsView | null
  onDone: () => void
  onClose: () => void
}

function Over({ open, view, subs, onDone, onClose }: OverProps) {
  const { sub } = useLook().words.persons
  if (open === null || !view) return null
  const main = view.member.id
  if (open === 'add') {
    const send: Parameters<typeof AddSubCard>[0]['send'] = (input, reference) => call('staff', 'subcard.open', { main, ...input }, reference)
    return subs?.offered ? <AddSubCard rules={subs.offered} zone={view.zone} send={send} why={subs.offered.number === 'phone' ? sub.addWhy : sub.addWhyPattern} onDone={onDone} onClose={onClose} /> : null
  }
  if ('change' in open) return <ChangeSheet view={view} change={open.change} onClose={onClose} />
  const { number, phoneMasked } = open.sub
  const send: Parameters<typeof SubCardSheet>[0]['send'] = ({ action }, reference) => call('staff', action, { main, number }, reference)
  // Where the number is the holder's phone, it is masked as every other phone is.
  const shown = { ...open.sub, number: subs?.offered?.number === 'phone' ? (phoneMasked ?? number) : number }
  return <SubCardSheet sub={shown} card={view} send={send} after={sub.after} onDone={onDone} onClose={onClose} />
}

function OfMember({ member }: { member: string }) {
  const { card } = useLook().words.persons
  const staff = useStaff()
  const asked = useAsk(useCallback(() => call('staff', 'card.of', { member }), [member]))
  const subs = useAsk(useCallback(() => call('staff', 'subcard.list', { main: member }), [member]))
  const [open, setOpen] = useState<Open>(null)
  const may = staff.value?.may['member.enrol'] !== undefined
  const again = (): void => {
    asked.again()
    subs.again()
  }
  const close = (): void => {
    setOpen(null)
    again()
  }
  return (
    <Screen nav={<NavBar back title={card.title} />} over={<Over open={open} view={asked.value} subs={subs.value} onDone={again} onClose={close} />}>
      <Answered asked={asked} title={card.notLoaded} skeleton={<RowsSkeleton rows={4} />}>
        {(view) => (
          <View className="rise">
            <Standing view={view} may={may} onChange={(change) => { setOpen({ change }) }} />
            <Answered asked={subs} title={card.notLoaded} skeleton={<RowsSkeleton rows={2} />}>
              {(value) => <Subs view={value} may={may} onOpen={(sub) => { setOpen({ sub }) }} onAdd={() => { setOpen('add') }} />}
            </Answered>
          </View>
        )}
      </Answered>
    </Screen>
  )
}

/** A member's card at the counter: a lost one gets a new number, one that ends another term; and the sub-cards. */
export default function StaffCardPage() {
  const { card } = useLook().words.persons
  const { member } = useRouter().params
  if (member) return <OfMember member={decodeURIComponent(member)} />
  return (
    <Screen nav={<NavBar back title={card.title} />}>
      <Empty id="card-nobody" art="card" title={card.nobody} text={card.nobodyWhy}>
        <Button id="card-find" small className="mt4" text={card.find} onTap={() => { void Taro.navigateBack() }} />
      </Empty>
    </Screen>
  )
}
