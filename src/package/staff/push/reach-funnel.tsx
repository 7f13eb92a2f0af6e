import { Text, View } from '@tarojs/components'
import type { DryRunView } from '../../../../types/contract'
import { grouped } from '../../../figure/number'
import { useLook } from '../../../look/use-look'

type Funnel = NonNullable<DryRunView['funnel']>

interface Bar {
  key: 'matched' | 'consented' | 'uncapped' | 'reaching' | 'send'
  value: number
  before: number
}

const barsOf = ({ matched, consented, uncapped, reaching, send }: Funnel): Bar[] => [
  { key: 'matched', value: matched, before: matched },
  { key: 'consented', value: consented, before: matched },
  { key: 'uncapped', value: uncapped, before: consented },
  { key: 'reaching', value: reaching, before: uncapped },
  { key: 'send', value: send, before: reaching },
]

const percent = (part: number, of: number): string => `${String(of === 0 ? 0 : (part / of) * 100)}%`

/** Who is left at each step and, hatched, who was lost there; every bar has its number. */
export function ReachFunnel({ funnel, counting }: { funnel: Funnel; counting: boolean }) {
  const { reach } = useLook().words.push
  const { matched, consented, send } = funnel
  const lost = matched - consented
  return (
    <View id="push-funnel" className="panel tight mt2" role="group" aria-label={reach.title}>
      <View className="row sb base">
        <Text className="b">{reach.title}</Text>
        <View className="n">
          <Text id="push-send-count" className={`t44 b ${send === 0 ? 'danger' : 'kb'}`}>{grouped(send)}</Text>
          <Text className="t24 k3">{reach.of(grouped(matched))}</Text>
        </View>
      </View>
      <View className="push-funnel mt2">
        {barsOf(funnel).map(({ key, value, before }) => (
          <View key={key} className="push-bar">
            <Text className="push-bar-name k2">{reach.bar[key]}</Text>
            <View className="push-track">
              <View className={`push-left ${key === 'send' ? 'end' : ''}`} style={{ width: percent(value, matched) }} />
              <View className="push-lost" style={{ left: percent(value, matched), width: percent(before - value, matched) }} />
            </View>
            <Text className={`push-bar-count n b ${key === 'send' ? 'kb' : ''}`}>{grouped(value)}</Text>
          </View>
        ))}
      </View>
      <View className="t22 k3 n mt2">{counting ? reach.counting : send === 0 ? reach.nobody : lost > 0 ? reach.refused(grouped(lost)) : reach.allAgreed}</View>
    </View>
  )
}
