import { Text, View } from '@tarojs/components'
import { Icon } from '../../../design/icon'
import { Tap } from '../../../design/tap'
import { useLook } from '../../../look/use-look'
import { dismiss, sendAll } from '../../../service/outbox'
import type { Unsent } from '../../../service/outbox'
import { refusalText } from '../../../words/refusal'

/** What this device still has to send, and what came back refused while somebody else was served. */
export function UnsentBar({ rows }: { rows: readonly Unsent[] }) {
  const { words, lang } = useLook()
  const waits = rows.filter(({ refusal }) => refusal === null)
  return (
    <>
      {waits.length > 0 && (
        <View id="unsent" className="note warn mt1" role="status">
          <Icon name="offline" size="s" tone="warn" />
          <View className="f1">
            <View className="n">{words.counter.unsent.waits(waits.length)}</View>
            <Text className="t22 n">{waits.map(({ title }) => title).join('；')}</Text>
          </View>
          <Tap id="unsent-again" className="note-act b" onTap={() => void sendAll()}>
            <Text>{words.counter.unsent.again}</Text>
          </Tap>
        </View>
      )}
      {rows.flatMap(({ reference, title, refusal }) => {
        if (!refusal) return []
        const [why, next] = refusalText(refusal, lang)
        return [
          <View key={reference} className="note danger mt1" role="alert">
            <Icon name="info" size="s" tone="danger" />
            <View className="f1">
              <View className="b">{words.counter.unsent.refused(title)}</View>
              <View className="n">{why}</View>
              <View className="n">{next}</View>
            </View>
            <Tap className="note-act b" onTap={() => { dismiss(reference) }}>
              <Text>{words.counter.unsent.dismiss}</Text>
            </Tap>
          </View>,
        ]
      })}
    </>
  )
}

/** Beside the button that was pressed, where the line was silent: it is kept, and goes out by itself. */
export function KeptNote() {
  const { unsent } = useLook().words.counter
  return (
    <View id="kept-note" className="note warn mt2" role="status">
      <Icon name="offline" size="s" tone="warn" />
      <View className="f1">
        <View className="b">{unsent.kept}</View>
        <View>{unsent.keptWhy}</View>
      </View>
    </View>
  )
}
