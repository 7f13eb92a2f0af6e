import { Text, View } from '@tarojs/components'
import type { ExchangeView } from '../../../../types/contract'
import { TextLink } from '../../../design/button'
import { priceText } from '../../../design/gift-price'
import { Icon } from '../../../design/icon'
import { Paying } from '../../../design/paying'
import { PermitOffer } from '../../../design/permit-offer'
import { Picture } from '../../../design/picture'
import { dataUri, qrSvg } from '../../../figure/drawing'
import { money } from '../../../figure/money'
import { listTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { callPhone, showPlace } from '../../../service/place'
import type { Permits } from '../../../service/use-permits'
import type { WordBook } from '../../../words/book'
import { Standing } from './standing'

/** Digits for a person, a square for a scanner: black on white in both themes. */
function Code({ view }: { view: ExchangeView }) {
  const { words } = useLook()
  const style = { background: `#fff url("${dataUri(qrSvg(view.exchange))}") center / 100% 100% no-repeat` }
  return (
    <View className="c code">
      <View className="t24 k2">{words.gift.ticket.code}</View>
      <View id="ticket-code" className="t72 b n">
        {view.code}
      </View>
      <View className="square" style={style} role="img" aria-label={words.gift.ticket.square(view.code)} />
      <View className="t24 k3 mt2">{words.gift.ticket.once}</View>
    </View>
  )
}

function Place({ view }: { view: ExchangeView }) {
  const { words } = useLook()
  const { place, way } = view
  if (way.kind === 'delivery') {
    return (
      <View className="list mt2">
        <View className="li">
          <Icon name="pin" />
          <View className="f1">
            <View className="b n">{words.gift.ticket.to(way.name, way.phone)}</View>
            <View className="t24 k3">{way.address}</View>
          </View>
        </View>
      </View>
    )
  }
  if (!place) return null
  return (
    <View className="list mt2">
      <View className="li">
        <Icon name="store" />
        <View className="f1">
          <View className="b">{place.name}</View>
          <View className="t24 k3">{place.address}</View>
        </View>
        <TextLink id="ticket-guide" text={words.gift.ticket.guide} onTap={() => { showPlace(place.address) }} />
      </View>
      <View className="li">
        <Icon name="phone" />
        <Text className="f1 n">{place.phone}</Text>
        <TextLink id="ticket-call" text={words.gift.ticket.call} onTap={() => { callPhone(place.phone) }} />
      </View>
    </View>
  )
}

/** What cancelling does to points, and to money where there is some. */
const undoing = ({ state, price }: ExchangeView, words: WordBook['gift']['ticket']): string => {
  if (state === 'unpaid') return words.giveUpText
  return price.cashFen > 0 ? words.undoCash(money(price.cashFen)) : words.undo
}

interface TicketProps {
  view: ExchangeView
  zone: string
  permits: Permits
  onCancel: () => void
  onPaid: () => void
}

/** What was exchanged and how to collect it; calm words for undoing it. */
export function Ticket({ view, zone, permits, onCancel, onPaid }: TicketProps) {
  const { words, say } = useLook()
  const waits = view.way.kind === 'pickUp' && view.state === 'reserved'
  const shows = view.way.kind === 'pickUp' && (view.state === 'ready' || view.state === 'reserved')
  return (
    <View className="rise">
      <Standing view={view} zone={zone} />
      <View className={`stub ${shows ? '' : 'alone'}`}>
        <View className="row item">
          <Picture name={view.picture} address={view.pictureAddress} className="thumb" />
          <View className="f1">
            <View className="b t32">{say(view.name)}</View>
            <View className="t24 k3 n">{`${priceText(view.price, say)} · ${listTime(view.at, view.now, zone)}`}</View>
          </View>
        </View>
        {shows && <View className="cut" />}
        {shows && <Code view={view} />}
      </View>
      {view.state === 'unpaid' && view.payment && <Paying payment={view.payment} zone={zone} onSettled={onPaid} />}
      {waits && <PermitOffer id="ticket-tell" on="gift.ready" permits={permits} text={words.message.giftReady} />}
      <Place view={view} />
      {view.canCancel && (
        <View className="row sb undo">
          <Text className="t24 k3 f1">{undoing(view, words.gift.ticket)}</Text>
          <TextLink id="ticket-cancel" calm text={view.state === 'unpaid' ? words.gift.ticket.giveUp : words.gift.ticket.cancel} onTap={onCancel} />
        </View>
      )}
    </View>
  )
}
