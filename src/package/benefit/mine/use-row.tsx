import { Text, View } from '@tarojs/components'
import type { BenefitUseView } from '../../../../types/contract'
import { money } from '../../../figure/money'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'

/** One use as it was written down: when, where, and what was paid by it. */
export function UseRow({ use, place, zone }: { use: BenefitUseView; place: number; zone: string }) {
  const { words, say } = useLook()
  const { paid, state } = use
  return (
    <View id={`use-${String(place)}`} className="li use-row">
      <View className="f1">
        <View className="row sb">
          <Text className="b">{say(use.name)}</Text>
          {state === 'undone' && <Text className="tag">{words.benefit.undone}</Text>}
        </View>
        <View className="t24 k3 n">{words.benefit.used(fullTime(use.at, zone), use.store ?? '')}</View>
        {paid?.payFen != null && paid.listFen !== null && <View className="t24 k2 n">{words.benefit.paid(money(paid.listFen), money(paid.payFen))}</View>}
        {paid?.rules.map((rule) => (
          <View key={rule.zh} className="t24 k3 n">
            {say(rule)}
          </View>
        ))}
      </View>
    </View>
  )
}
