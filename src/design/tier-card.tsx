import { Text, View } from '@tarojs/components'
import type { TierTheme } from '../../types/programme'
import { inFours } from '../figure/card'
import { useLook } from '../look/use-look'
import { cloth } from './cloth'
import { Icon } from './icon'
import { Tap } from './tap'

interface TierCardProps {
  id?: string
  theme: TierTheme
  tier: string
  mark: string
  /** When and where the member joined; left out in 长辈版. */
  since?: string
  cardNumber: string
  /** It does not work just now: its colours are gone. */
  frozen?: boolean
  /** What to do with the code; without it the card only shows. */
  onCode?: () => void
}

/** The one memorable thing on a screen: the card is a piece of cloth. */
export function TierCard({ id, theme, tier, mark, since, cardNumber, frozen = false, onCode }: TierCardProps) {
  const { words } = useLook()
  const { className, style } = cloth(theme)
  return (
    <View
      id={id}
      className={`face cloth ${className} ${frozen ? 'frozen' : ''}`}
      style={style}
      role="group"
      aria-label={words.card.face(tier, cardNumber)}
    >
      <View className="selvedge" />
      <View className="row sb top">
        <View className="f1">
          <View className="serif tier">{tier}</View>
          {since && <View className="sub t24 mt1 std">{since}</View>}
        </View>
        <Text className="mark">{mark}</Text>
      </View>
      <View className="f1" />
      <View className="foot">
        <View>
          <View className="sub t22">{words.card.number}</View>
          <View id={id && `${id}-number`} className="n number">
            {inFours(cardNumber)}
          </View>
        </View>
        {onCode && (
          <Tap id="home-code" className="pill std" onTap={onCode}>
            <Icon name="code" tone={{ colour: theme.face2 }} />
            <Text>{words.card.code}</Text>
          </Tap>
        )}
      </View>
    </View>
  )
}
