import { Text, View } from '@tarojs/components'
import type { CardView } from '../../../types/contract'
import { TextLink } from '../../design/button'
import { cloth } from '../../design/cloth'
import { Icon } from '../../design/icon'
import { initialOf } from '../../figure/person'
import { useLook } from '../../look/use-look'

function Avatar({ card }: { card: CardView }) {
  const { className, style } = cloth(card.tier.theme)
  const initial = initialOf(card.member.name)
  return (
    <View className={`avatar ${className}`} style={style} aria-hidden="true">
      {initial ? <Text>{initial}</Text> : <Icon name="person" tone={{ colour: card.tier.theme.ink }} />}
    </View>
  )
}

/** One segment a field; gone once every field is there. */
function Completeness({ card, onEdit }: { card: CardView; onEdit: () => void }) {
  const { words } = useLook()
  const { filled, missing } = card.profile
  const [next] = missing
  if (!next) return null
  const total = filled.length + missing.length
  return (
    <View className="panel tight completeness">
      <View className="row sb">
        <Text className="b">
          {words.me.complete} <Text className="n">{`${filled.length} / ${total}`}</Text>
        </Text>
        {next !== 'phone' && (
          <TextLink id="me-complete" text={words.me.add(words.me.fields[next])} after="go" onTap={onEdit} />
        )}
      </View>
      <View className="segments mt1" aria-hidden="true">
        {Array.from({ length: total }, (_, place) => (
          <View key={place} className={`one ${place < filled.length ? 'on' : ''}`} />
        ))}
      </View>
      <View className="t24 k3 mt2">{words.me.gives[next]}</View>
    </View>
  )
}

export function Person({ card, onEdit }: { card: CardView; onEdit: () => void }) {
  const { words, say } = useLook()
  const { name, phoneMasked } = card.member
  return (
    <>
      <View className="row person">
        <Avatar card={card} />
        <View className="f1">
          <View id="me-name" className="t36 b">
            {name || words.me.noName}
          </View>
          <View id="me-phone" className="t24 k3 n">
            {[phoneMasked, say(card.tier.name)].filter(Boolean).join(' · ')}
          </View>
        </View>
        <TextLink id="me-edit" icon="pencil" text={words.me.edit} onTap={onEdit} />
      </View>
      <Completeness card={card} onEdit={onEdit} />
    </>
  )
}
