import { View } from '@tarojs/components'
import type { WhyView } from '../../../types/contract'
import { Button } from '../../design/button'
import type { LedgerCard } from '../../design/ledger-row'
import { Parts } from '../../design/parts'
import { Sheet } from '../../design/sheet'
import { RowsSkeleton } from '../../design/skeleton'
import { Answered } from '../../design/trouble'
import { WhyFacts, WhySum, WhyTile } from '../../design/why'
import { endTime, fullTime } from '../../figure/time'
import { useLook } from '../../look/use-look'
import type { WordBook } from '../../words/book'
import type { Reply } from '../../service/reply'
import { useOpened } from '../../service/use-ask'

function titleOf(kind: WhyView['kind'], words: WordBook['why']): string {
  const titles: Record<WhyView['kind'], string> = {
    accrual: words.titleAccrual,
    reversal: words.titleReversal,
    expiry: words.titleExpiry,
    redemption: words.titleRedemption,
    restoration: words.titleRestoration,
    release: words.titleRelease,
    extension: words.titleExtension,
    transfer: words.titleTransfer,
    activity: words.titleActivity,
    campaign: words.titleCampaign,
    opening: words.titleOpening,
    adjustment: words.titleAdjustment,
  }
  return titles[kind]
}

function Why({ why, card }: { why: WhyView; card: LedgerCard }) {
  const { words } = useLook()
  const when = why.kind === 'expiry' ? endTime : fullTime
  const earlier = why.earlierCard && words.ledger.earlierCard(why.earlierCard)
  const about = [why.store, why.orderNumber && words.why.order(why.orderNumber), when(why.at, card.zone), earlier]
  const parts = about.filter((part) => Boolean(part))
  return (
    <>
      <Parts
        className="t24 k3 n"
        parts={parts.map((part, place) => (place < parts.length - 1 ? `${part} ·` : String(part)))}
      />
      <WhySum sum={why.sum} />
      <View className="tiles mt3">
        {why.tiles.map((tile) => (
          <WhyTile key={tile.wallet} tile={tile} card={card} />
        ))}
      </View>
      <WhyFacts why={why} card={card} />
    </>
  )
}

interface WhySheetProps {
  /** One function as long as the sheet asks for one entry. */
  ask: () => Promise<Reply<WhyView>>
  card: LedgerCard
  onClose: () => void
}

/** Where the points of one event came from, to the formula and the edition of its rule. */
export function WhySheet({ ask, card, onClose }: WhySheetProps) {
  const { words } = useLook()
  const asked = useOpened(ask)
  return (
    <Sheet id="why-sheet" title={titleOf(asked.value?.kind ?? 'accrual', words.why)} onClose={onClose}>
      {(close) => (
        <>
          <Answered
            asked={asked}
            title={words.states.notLoaded.why}
            skeleton={<RowsSkeleton rows={4} />}
            zone={card.zone}
          >
            {(why) => <Why why={why} card={card} />}
          </Answered>
          <Button id="why-done" className="mt3" text={words.app.gotIt} onTap={close} />
        </>
      )}
    </Sheet>
  )
}
