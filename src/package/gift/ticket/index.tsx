import { useState } from 'react'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { Bone, Skeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { useLook } from '../../../look/use-look'
import { useCard } from '../../../service/use-card'
import { usePermits } from '../../../service/use-permits'
import { CancelSheet } from './cancel-sheet'
import { Ticket } from './ticket'
import { useTicket } from './use-ticket'
import './index.scss'

/** Programmes say their own zone with the card; until it is known, the one that most of them have. */
const ZONE = 'Asia/Shanghai'

/** The pick-up of one gift: until when, with which code, where. */
export default function TicketPage() {
  const { words } = useLook()
  const card = useCard()
  const ticket = useTicket()
  const permits = usePermits()
  const [cancelling, setCancelling] = useState(false)
  const zone = card.value?.zone ?? ZONE
  const close = (): void => {
    setCancelling(false)
  }
  const sheet = cancelling && ticket.value && <CancelSheet view={ticket.value} zone={zone} onClose={close} onDone={ticket.again} />
  return (
    <Screen className="ticket" nav={<NavBar back title={words.gift.ticket.title} />} over={<>{sheet}{permits.dialog}</>}>
      <Answered
        asked={ticket}
        title={words.gift.ticketNotLoaded}
        zone={zone}
        skeleton={
          <Skeleton>
            <Bone height={88} width="70%" className="mt2" />
            <Bone height={860} round className="mt4" />
          </Skeleton>
        }
      >
        {(view) => (
          <Ticket
            view={view}
            zone={zone}
            permits={permits}
            onPaid={ticket.again}
            onCancel={() => {
              setCancelling(true)
            }}
          />
        )}
      </Answered>
    </Screen>
  )
}
