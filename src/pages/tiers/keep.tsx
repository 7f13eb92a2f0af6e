import { View } from '@tarojs/components'
import type { KeepView, TierPlate } from '../../../types/contract'
import { Note } from '../../design/note'
import { Rich } from '../../design/rich'
import { useFigures, type Figures } from '../../design/use-figures'
import { leading } from '../../figure/climb'
import { useLook } from '../../look/use-look'
import type { LadderProps } from './ladder'

type Stays = NonNullable<TierPlate['keep']>

/** The rule of the own tier, as everybody in it may read it. */
function useRule(plate: TierPlate, keep: Stays, { asks }: Figures): string {
  const { words, say } = useLook()
  const { tiers } = words
  const ways = keep.any.map((way) => asks(way)).join(tiers.orElse)
  const { review, graceDays = 0, noticeDays = 0 } = keep
  const said =
    review.every === 'months'
      ? tiers.keepRule.months(ways, say(plate.name), review.months)
      : tiers.keepRule[review.every](ways, say(plate.name))
  const grace = graceDays > 0 ? tiers.keepGrace(graceDays) : ''
  return said + tiers.keepDrop + grace + (noticeDays > 0 ? tiers.keepNotice(noticeDays) : '')
}

function Standing({ keep, figures }: { keep: KeepView; figures: Figures }) {
  const { words, say } = useLook()
  const { tiers, progress } = words
  const lead = leading(keep.any)
  const need = keep.any.map((way) => figures.needOf(way, lead?.days ?? null)).join(progress.or)
  const [tier, below] = [say(keep.tier.name), keep.below ? say(keep.below.name) : tiers.outside]
  const now = lead && <View className="t24 k3 n mt1">{tiers.keepNow(figures.pair(lead))}</View>
  if (keep.state === 'announced' || keep.state === 'grace') {
    const text =
      keep.state === 'grace'
        ? tiers.grace(keep.graceLastDay ?? keep.lastDay, need, tier, below)
        : tiers.announced(keep.lastDay, need, tier, below)
    return (
      <Note id="tiers-keep-notice" kind="warn" icon="clock" className="mt2">
        <Rich text={text} strong="b n" />
        {now}
      </Note>
    )
  }
  const text = keep.state === 'met' ? tiers.keepMet(keep.lastDay, tier) : tiers.keepOpen(keep.lastDay, need, tier)
  return (
    <View id="tiers-keep-standing" className="t26 k2 mt2">
      <Rich text={text} strong="b n k1" />
      {now}
    </View>
  )
}

/** What it takes to stay, where the member stands towards it, and until when. */
export function Keep({ view, ladder }: LadderProps) {
  const { words, say } = useLook()
  const figures = useFigures(view.wallets)
  const own = ladder.tiers.find(({ id }) => id === ladder.own)
  if (!own || (ladder.track && !own.keep)) return null
  return (
    <View id="tiers-keep" className="panel mt2">
      <View className="t32 b">{words.tiers.keepTitle}</View>
      {own.keep ? (
        <Rule plate={own} keep={own.keep} figures={figures} />
      ) : (
        <View className="t26 k2 mt2">{words.tiers.noKeep(say(own.name))}</View>
      )}
      {ladder.keep && <Standing keep={ladder.keep} figures={figures} />}
    </View>
  )
}

function Rule({ plate, keep, figures }: { plate: TierPlate; keep: Stays; figures: Figures }) {
  return <View className="t26 k2 n mt2">{useRule(plate, keep, figures)}</View>
}
