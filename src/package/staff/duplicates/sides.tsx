import { Text, View } from '@tarojs/components'
import type { DuplicateSide, MergePreview } from '../../../../types/contract'
import { money } from '../../../figure/money'
import { pointsText } from '../../../figure/points'
import { dayText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'

const ZONE = 'Asia/Shanghai'
const NOTHING = '—'

interface Line {
  key: string
  values: readonly string[]
}

/** One line a fact: what differs between the two is set in bold. */
function Lines({ id, lines }: { id: string; lines: readonly Line[] }) {
  return (
    <View id={id} className="sides">
      {lines.map(({ key, values }) => {
        const differ = new Set(values).size > 1
        return (
          <View key={key} className="side-line">
            <Text className="side-key t24 k3">{key}</Text>
            {values.map((value, place) => <Text key={place} className={`side-value t26 n ${differ ? 'b' : 'k2'}`}>{value}</Text>)}
          </View>
        )
      })}
    </View>
  )
}

/** Both cards beside each other. */
export function Sides({ sides }: { sides: readonly DuplicateSide[] }) {
  const { words, say } = useLook()
  const { facts, yes, no, times } = words.persons.duplicates
  const line = (key: string, read: (side: DuplicateSide) => string): Line => ({ key, values: sides.map(read) })
  const wallets = sides[0]?.wallets ?? []
  return (
    <Lines
      id="sides"
      lines={[
        line(facts.tail, ({ cardTail }) => cardTail),
        line(facts.name, ({ name }) => name || words.me.noName),
        line(facts.phone, ({ phoneMasked }) => phoneMasked ?? NOTHING),
        line(facts.birthday, ({ birthday }) => birthday ?? NOTHING),
        line(facts.joined, ({ joinedAt, store }) => `${dayText(joinedAt, ZONE)} ${store}`),
        line(facts.wechat, ({ byWeChat }) => (byWeChat ? yes : no)),
        line(facts.tier, ({ tier }) => say(tier.name)),
        ...wallets.map(({ wallet, name }) =>
          line(say(name), (side) => {
            const found = side.wallets.find((one) => one.wallet === wallet)
            return found ? pointsText(found.balance - found.debt, found.scale) : NOTHING
          }),
        ),
        line(facts.orders, ({ orders }) => times(orders)),
        line(facts.spent, ({ receivedFen }) => money(receivedFen)),
        line(facts.last, ({ lastOrderAt }) => (lastOrderAt === null ? NOTHING : dayText(lastOrderAt, ZONE))),
      ]}
    />
  )
}

/** How the one that stays would stand. */
export function After({ preview }: { preview: MergePreview }) {
  const { words, say } = useLook()
  const { duplicates } = words.persons
  const { facts } = duplicates
  const one = (key: string, value: string): Line => ({ key, values: [value] })
  return (
    <View id="merge-after" className="panel after mt2">
      <View className="t28 b">{duplicates.after}</View>
      <Lines
        id="after-lines"
        lines={[
          one(facts.name, `${preview.name || words.me.noName} · ${words.persons.card.tail(preview.cardTail)}`),
          one(facts.phone, preview.phoneMasked ?? NOTHING),
          one(facts.tier, say(preview.tier.name)),
          ...preview.wallets.map(({ name, balance, debt, scale }) => one(say(name), pointsText(balance - debt, scale))),
          one(facts.orders, `${duplicates.times(preview.orders)} · ${money(preview.receivedFen)}`),
          ...(preview.storedFen > 0 ? [one(facts.stored, money(preview.storedFen))] : []),
          ...(preview.subCards > 0 ? [one(facts.subs, String(preview.subCards))] : []),
        ]}
      />
      <View className="t24 k3 mt1">{duplicates.afterWhy}</View>
    </View>
  )
}
