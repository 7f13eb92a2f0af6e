import { Text, View } from '@tarojs/components'
import { money } from '../../../figure/money'
import { grouped } from '../../../figure/number'
import { clockText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useCount } from './way'

const ask = () => call('staff', 'storeDay.today', {})

function Figure({ id, value, name }: { id: string; value: string; name: string }) {
  return (
    <View className="stat">
      <View id={id} className="t32 b n">{value}</View>
      <View className="t22 k3">{name}</View>
    </View>
  )
}

/** What the store's day came to so far, for who looks after it; nothing is shown until something was summed. */
export function TodayCard() {
  const { today } = useLook().words.staff
  const day = useCount(ask)
  if (!day || day.at === null) return null
  return (
    <View id="store-today" className="panel tight mt3">
      <View className="row sb">
        <Text className="t28 b">{today.title}</Text>
        <Text className="t24 k3 n">{today.asOf(clockText(day.at, day.zone))}</Text>
      </View>
      <View className="stats">
        <Figure id="today-net" value={money(day.salesFen - day.returnedFen)} name={today.net} />
        <Figure id="today-orders" value={grouped(day.orders)} name={today.orders} />
        <Figure id="today-joined" value={grouped(day.newMembers)} name={today.joined} />
      </View>
    </View>
  )
}
