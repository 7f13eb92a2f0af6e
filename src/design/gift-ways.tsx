import { Text, View } from '@tarojs/components'
import type { GiftView } from '../../types/contract'
import { Field } from './field'
import { Icon } from './icon'
import { Tap } from './tap'
import { grouped } from '../figure/number'
import { useLook } from '../look/use-look'
import './gift-ways.scss'

export interface Address {
  name: string
  phone: string
  address: string
}

const PHONE = /^1[3-9]\d{9}$/

/** A store, or an address that is being filled in. */
export type Way = { store: string } | Address

/** Whether it says all that is needed. */
export const wholeWay = (way: Way | null): way is Way =>
  way !== null && ('store' in way || (way.name.trim() !== '' && PHONE.test(way.phone) && way.address.trim() !== ''))

interface PlaceProps {
  place: GiftView['places'][number]
  on: boolean
  onChoose: () => void
}

/** One store; without a piece it cannot be chosen. */
function Place({ place, on, onChoose }: PlaceProps) {
  const { words } = useLook()
  if (place.left === 0) {
    return (
      <View className="place none mt1">
        <Text className="f1">{place.name}</Text>
        <Text className="t24">{words.gift.sheet.none}</Text>
      </View>
    )
  }
  return (
    <Tap id={`gift-store-${place.id}`} role="radio" checked={on} className={`place mt1 ${on ? 'on' : ''}`} onTap={onChoose}>
      <View className={`dot ${on ? 'on' : ''}`}>{on && <Icon name="check" size="xs" tone="onBrand" heavy />}</View>
      <View className="f1">
        <View className={on ? 'b' : ''}>{place.name}</View>
        <View className="t24 k2 n std">{place.address}</View>
      </View>
      <Text className="t24 k2 n">{words.gift.sheet.left(grouped(place.left))}</Text>
    </Tap>
  )
}

interface WaysProps {
  gift: GiftView
  way: Way | null
  onWay: (way: Way) => void
}

function Delivery({ way, onWay }: Pick<WaysProps, 'way' | 'onWay'>) {
  const { words } = useLook()
  const filled = way && 'phone' in way ? way : { name: '', phone: '', address: '' }
  const { sheet } = words.gift
  const change = (part: Partial<Address>): void => {
    onWay({ ...filled, ...part })
  }
  return (
    <View className="form mt2">
      <Field id="gift-name" label={sheet.name} hint={sheet.nameHint} limit={30} value={filled.name} onChange={(name) => { change({ name }) }} />
      <Field id="gift-phone" label={sheet.phone} hint={sheet.phoneHint} kind="digits" limit={11} value={filled.phone} onChange={(phone) => { change({ phone }) }} />
      <Field id="gift-address" label={sheet.address} hint={sheet.addressHint} limit={120} value={filled.address} onChange={(address) => { change({ address }) }} />
    </View>
  )
}

/** Where it is picked up, or where it goes. */
export function Ways({ gift, way, onWay }: WaysProps) {
  const { words } = useLook()
  const sends = way !== null && 'phone' in way
  return (
    <>
      {gift.places.length > 0 && <View className="t26 b mt3">{words.gift.sheet.pickUp}</View>}
      <View role="radiogroup" aria-label={words.gift.sheet.pickUp}>
        {gift.places.map((place) => (
          <Place
            key={place.id}
            place={place}
            on={way !== null && 'store' in way && way.store === place.id}
            onChoose={() => {
              onWay({ store: place.id })
            }}
          />
        ))}
        {gift.delivery && (
          <Tap
            id="gift-delivery"
            role="radio"
            checked={sends}
            className={`place mt1 ${sends ? 'on' : ''}`}
            onTap={() => {
              if (!sends) onWay({ name: '', phone: '', address: '' })
            }}
          >
            <View className={`dot ${sends ? 'on' : ''}`}>{sends && <Icon name="check" size="xs" tone="onBrand" heavy />}</View>
            <Text className={`f1 ${sends ? 'b' : ''}`}>{words.gift.sheet.delivery}</Text>
          </Tap>
        )}
      </View>
      {sends && <Delivery way={way} onWay={onWay} />}
    </>
  )
}
