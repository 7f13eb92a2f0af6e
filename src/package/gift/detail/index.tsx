import { useState } from 'react'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { Bone, Skeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { useCard } from '../../../service/use-card'
import { usePermits } from '../../../service/use-permits'
import { About } from './about'
import { Dock } from './dock'
import { RedeemSheet } from './redeem-sheet'
import { useGift } from './use-gift'
import './index.scss'

/** Programmes say their own zone with the card; until it is known, the one that most of them have. */
const ZONE = 'Asia/Shanghai'

function GiftSkeleton() {
  return (
    <Skeleton>
      <Bone height={620} round />
      <Bone height={60} width="60%" className="mt3" />
      <Bone height={40} width="40%" className="mt2" />
    </Skeleton>
  )
}

/** One gift: what it is, what it costs, where it is had, and the way to have it. */
export default function GiftDetailPage() {
  const { words } = useLook()
  const card = useCard()
  const gift = useGift()
  const permits = usePermits()
  const [open, setOpen] = useState(false)
  const zone = card.value?.zone ?? ZONE
  const close = (): void => {
    setOpen(false)
  }
  const sheet = open && gift.value && <RedeemSheet gift={gift.value} zone={zone} onClose={close} onStale={gift.again} />
  return (
    <Screen
      className="gift-detail"
      nav={<NavBar back over={gift.value ? { colour: '#161A18' } : undefined} />}
      over={<>{sheet}{permits.dialog}</>}
    >
      <Answered asked={gift} title={words.gift.giftNotLoaded} zone={zone} skeleton={<GiftSkeleton />}>
        {(value) => (
          <>
            <About gift={value} zone={zone} />
            <Dock
              gift={value}
              zone={zone}
              permits={permits}
              onChanged={gift.again}
              onChoose={() => {
                setOpen(true)
              }}
            />
          </>
        )}
      </Answered>
    </Screen>
  )
}
