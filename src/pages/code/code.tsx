import { Text, View } from '@tarojs/components'
import type { CardView } from '../../../types/contract'
import { Icon } from '../../design/icon'
import { Rich } from '../../design/rich'
import { cardTail } from '../../figure/card'
import { money } from '../../figure/money'
import { useLook } from '../../look/use-look'
import { Frozen } from '../../design/frozen'
import { Plate } from './plate'
import { useCode } from './use-code'

/** What the points are worth at the till, for wallets that can pay. */
function Worth({ card }: { card: CardView }) {
  const { words, say } = useLook()
  const paying = card.wallets.filter((wallet) => wallet.tenderFen !== null)
  if (paying.length === 0) return null
  return (
    <View className="worths std">
      {paying.map((wallet) => (
        <View key={wallet.id} className="worth">
          <View className="t24 sub">{words.code.worth(say(wallet.name))}</View>
          <View className="t32 b n">{money(wallet.tenderFen ?? 0)}</View>
        </View>
      ))}
    </View>
  )
}

function Person({ card, bright }: { card: CardView; bright: boolean }) {
  const { words, say } = useLook()
  return (
    <View className="row sb person">
      <View className="f1">
        <View className="serif t36">{card.member.name || say(card.tier.name)}</View>
        <View className="t24 sub n">{words.code.tail(say(card.tier.name), cardTail(card.card.number))}</View>
      </View>
      {bright && (
        <View className="row t24 sub std">
          <Icon name="sun" size="s" tone={{ colour: card.tier.theme.ink2 }} />
          <Text>{words.code.bright}</Text>
        </View>
      )}
    </View>
  )
}

export function Code({ card, bright }: { card: CardView; bright: boolean }) {
  const { words, elder } = useLook()
  const live = useCode()
  const tail = card.member.phoneTail
  const { ink, ink2 } = card.tier.theme
  return (
    <View className="rise">
      <Person card={card} bright={bright} />
      <Frozen card={card} />
      <Plate live={live} card={card} />
      {live.view && (
        <View className="row mt4 top std sub">
          <Icon name="shield" size="s" tone={{ colour: ink2 }} />
          <View className="t24 f1">{words.code.changes(live.view.stepSeconds)}</View>
        </View>
      )}
      {card.card.state === 'active' && <Worth card={card} />}
      {tail && (
        <View className={`c tail n ${elder ? 't26' : 't24 sub'}`} style={elder ? { color: ink } : {}}>
          <Rich
            text={elder ? words.code.cannotScan(tail) : words.code.noNet(tail)}
            strong={elder ? 'b n t32 tail-digits' : 'b n tail-digits'}
          />
        </View>
      )}
    </View>
  )
}
