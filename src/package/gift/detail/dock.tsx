import { View } from '@tarojs/components'
import type { GiftView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Note } from '../../../design/note'
import { PermitOffer } from '../../../design/permit-offer'
import { Points } from '../../../design/points'
import { useLook } from '../../../look/use-look'
import type { Permits } from '../../../service/use-permits'
import { refusalText } from '../../../words/refusal'
import { useWish } from './use-gift'

interface DockProps {
  gift: GiftView
  zone: string
  permits: Permits
  onChoose: () => void
  onChanged: () => void
}

/** Sold out: the one thing to do is to wait for more. */
function Wish({ gift, onChanged }: Pick<DockProps, 'gift' | 'onChanged'>) {
  const { words } = useLook()
  const wish = useWish()
  const waits = gift.wish === 'waiting'
  return (
    <Button
      id="gift-wish"
      kind={waits ? 'soft' : 'filled'}
      busy={wish.busy}
      text={waits ? words.gift.wished : words.gift.wish}
      onTap={() => {
        void wish.run({ gift: gift.id, wish: !waits }).then((reply) => {
          if (reply.ok) onChanged()
        })
      }}
    />
  )
}

/** What one has beside what one can do; what stands in the way is said in full above. */
export function Dock({ gift, zone, permits, onChoose, onChanged }: DockProps) {
  const { words, say, lang } = useLook()
  const { refusal, price } = gift
  const out = refusal?.code === 'gift.soldOut'
  const why = refusal ? refusalText(refusal, lang, zone) : null
  return (
    <View className="dock-room">
      {gift.wish === 'waiting' && <PermitOffer id="gift-tell" on="wish.come" permits={permits} text={words.message.wishCome} />}
      {why && (
        <Note id="gift-barred" kind={out ? 'quiet' : 'info'} icon="info" className="barred">
          <View className="b">{why[0]}</View>
          <View className="n">{why[1]}</View>
        </Note>
      )}
      <View className="dock">
        <View className="f1">
          <View className="t24 k3">{words.gift.youHave(say(price.name))}</View>
          <Points id="gift-have" value={gift.balance} scale={price.scale} className="t32 b" />
        </View>
        {out ? (
          <Wish gift={gift} onChanged={onChanged} />
        ) : (
          <Button
            id="gift-choose"
            off={refusal !== null}
            text={refusal ? words.gift.cannot : gift.delivery ? words.gift.chooseWay : words.gift.choose}
            onTap={() => {
              if (!refusal) onChoose()
            }}
          />
        )}
      </View>
    </View>
  )
}

