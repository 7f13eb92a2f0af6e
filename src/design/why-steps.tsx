import { Text, View } from '@tarojs/components'
import type { WhyView } from '../../types/contract'
import { money } from '../figure/money'
import { pointsText } from '../figure/points'
import { useLook } from '../look/use-look'

type Step = WhyView['tiles'][number]['steps'][number]

/** The base is money; a rule makes points of it, and everything after it is points. */
function figures(step: Step, scale: number): string {
  if (step.kind === 'base') return `${money(step.before)} → ${money(step.after)}`
  const after = pointsText(step.after, scale)
  return step.kind === 'rule' ? after : `${pointsText(step.before, scale)} → ${after}`
}

/** Where one formula does not say it all: every step from money to points, in its order. */
export function WhySteps({ wallet, steps, scale }: { wallet: string; steps: readonly Step[]; scale: number }) {
  const { say } = useLook()
  return (
    <View id={`why-steps-${wallet}`} className="mt1">
      {steps.map((step, place) => (
        <View key={`${step.kind}-${String(place)}`} className="t22 k2 n">
          <Text>{say(step.name)} </Text>
          <Text>{figures(step, scale)}</Text>
        </View>
      ))}
    </View>
  )
}
