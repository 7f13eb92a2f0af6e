import { View } from '@tarojs/components'
import type { LadderView, TiersView, WayView } from '../../../types/contract'
import { Note } from '../../design/note'
import { TierProgress } from '../../design/tier-progress'
import { conditionsOf } from '../../figure/climb'
import { dayText } from '../../figure/time'
import { useLook } from '../../look/use-look'
import { Apply } from './apply'
import { Keep } from './keep'
import { Plates } from './plates'
import { BenefitTable } from './table'

export interface LadderProps {
  view: TiersView
  ladder: LadderView
  onChanged: () => void
}

/** The latest change, where a person did not bring it about by buying. */
function Changed({ view, ladder }: LadderProps) {
  const { words, say } = useLook()
  const [last] = ladder.changes
  if (!last || last.how === 'reached') return null
  const name = (one: typeof last.from): string => (one ? say(one) : words.tiers.outside)
  return (
    <Note id="tiers-changed" icon="info" className="mt2 n">
      {words.tiers.changed[last.how](name(last.from), name(last.to), dayText(last.at, view.zone))}
    </Note>
  )
}

/** Whether a way has a figure that grows; to follow an account or to buy a card is done or not, as the plate says. */
const grows = (way: WayView): boolean => conditionsOf(way).some(({ metric }) => metric !== 'grant' && metric !== 'card')

/** What is missing to the next tier; once it is reached by application, `Apply` says so instead. */
function Next({ view, ladder }: LadderProps) {
  const { next, applied } = ladder
  if (!next || applied || !next.any.some(grows) || (next.state === 'eligible' && next.upgrade === 'application')) return null
  return (
    <View className="panel tight mt2">
      <TierProgress id={`tiers-next-${ladder.track?.id ?? 'ladder'}`} progress={next} wallets={view.wallets} />
    </View>
  )
}

/** One ladder: own tier first, then what is missing to the next, the table, then what it takes to stay. */
export function Ladder(props: LadderProps) {
  const { view, ladder } = props
  const { words, say } = useLook()
  const own = ladder.tiers.find(({ id }) => id === ladder.own)
  return (
    <View className="rise">
      {ladder.track && (
        <View className="sect">
          <View className="t32 b">{say(ladder.track.name)}</View>
        </View>
      )}
      <Plates view={view} ladder={ladder} />
      {own && ladder.inForce !== ladder.own && (
        <Note id="tiers-waits" kind="info" icon="clock" className="mt2">
          {words.tiers.waitsForOrder(say(own.name))}
        </Note>
      )}
      <Changed {...props} />
      <Apply {...props} />
      <Next {...props} />
      <BenefitTable ladder={ladder} />
      <Keep {...props} />
    </View>
  )
}
