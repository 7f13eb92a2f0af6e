import { Text, View } from '@tarojs/components'
import type { PushMisfit, PushSample } from '../../../../types/contract'
import { Note } from '../../../design/note'
import { useLook } from '../../../look/use-look'

/** WeChat's key without its number: `thing1` is a `thing`. */
const kindOf = (key: string): string => key.replace(/\d+$/, '')

/** The message as WeChat shows it; where it goes to the inbox alone, its text. */
export function Bubble({ sample }: { sample: PushSample }) {
  const { words, say } = useLook()
  const { preview } = words.push
  const kinds: Readonly<Record<string, string>> = preview.field
  const name = say(sample.from)
  return (
    <View className="push-wx">
      <View className="row t24 k3">
        <View className="push-mark"><Text>{[...name][0]}</Text></View>
        <Text className="f1">{name}</Text>
        <Text>{sample.fields.length > 0 ? preview.service : preview.inbox}</Text>
      </View>
      <View className="b mt2">{say(sample.title)}</View>
      {sample.fields.map(({ key, value }) => (
        <View key={key} className="push-kv">
          <Text className="k2 nw">{kinds[kindOf(key)] ?? preview.other}</Text>
          <Text className="n r f1">{value}</Text>
        </View>
      ))}
      {sample.fields.length === 0 && <View className="k2 mt1">{say(sample.text)}</View>}
    </View>
  )
}

/** Whose message something is missing in, or would be cut. */
export function Misfits({ misfits }: { misfits: readonly PushMisfit[] }) {
  const { preview } = useLook().words.push
  if (misfits.length === 0) return null
  const kinds: Readonly<Record<string, string>> = { ...preview.field, ...preview.hole }
  return (
    <Note id="push-misfits" kind="warn" icon="warn" className="mt2">
      {misfits.map((one) => {
        const field = kinds[kindOf(one.field)] ?? one.field
        const who = preview.who(one.nameMasked, one.cardTail)
        return <View key={`${one.cardTail} ${one.field}`} className="n">{one.rule === 'missing' ? preview.missing(who, field) : preview.long(who, field, one.length, one.most)}</View>
      })}
    </Note>
  )
}
