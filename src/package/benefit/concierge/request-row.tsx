import { Text, View } from '@tarojs/components'
import type { ConciergeView } from '../../../../types/contract'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'

/** One request with every step that was done about it. */
export function RequestRow({ request, place, zone }: { request: ConciergeView; place: number; zone: string }) {
  const { words, say } = useLook()
  const { concierge } = words.benefit
  const { state, steps } = request
  const open = state === 'asked' || state === 'taken'
  return (
    <View id={`request-${String(place)}`} className="li request-row">
      <View className="f1">
        <View className="row sb">
          <Text className="b">{say(request.service)}</Text>
          <Text className={open ? 'tag' : 't24 k3'}>{concierge.state[state]}</Text>
        </View>
        <View className="t26 k2">{request.wish}</View>
        <View className="t24 k3 n">{`${fullTime(request.at, zone)} · ${request.store}`}</View>
        {state === 'asked' && <View className="t24 k3 n">{concierge.until(fullTime(request.answerBy, zone))}</View>}
        {steps.map(({ step, at, by, note }) => (
          <View key={at} className="t24 k2 n mt1">
            {`${concierge.step[step]} · ${concierge.by(fullTime(at, zone), by)}`}
            {note && <View className="t26">{note}</View>}
          </View>
        ))}
      </View>
    </View>
  )
}
