import { View } from '@tarojs/components'
import { useCallback } from 'react'
import type { CardView, WhyView } from '../../../types/contract'
import { Button } from '../../design/button'
import { Parts } from '../../design/parts'
import { Sheet } from '../../design/sheet'
import { RowsSkeleton } from '../../design/skeleton'
import { Answered } from '../../design/trouble'
import { WhyFacts, WhySum, WhyTile } from '../../design/why'
import { endTime, fullTime } from '../../figure/time'
import { useLook } from '../../look/use-look'
import type { WordBook } from '../../words/book'
import { call } from '../../service/call'
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
    adjustment: words.titleAdjustment,
  }
  return titles[kind]
}

function Why({ why, card }: { why: WhyView; card: CardView }) {
  const { words } = useLook()
  const when = why.kind === 'expiry' ? endTime : fullTime
  const about = [why.store, why.orderNumber && words.why.order(why.orderNumber), when(why.at, card.zone)]
  const parts = about.filter((part) => part !== null && part !== '')
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
  entry: string
  card: CardView
  onClose: () => void
}

/** Where the points of one event came from, to the formula and the edition of its rule. */
export function WhySheet({ entry, card, onClose }: WhySheetProps) {
  const { words } = useLook()
  const ask = useCallback(() => call('member', 'entry.why', { entry }), [entry])
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
