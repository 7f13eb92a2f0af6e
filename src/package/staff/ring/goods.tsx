import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { TextLink } from '../../../design/button'
import { Field } from '../../../design/field'
import { Icon } from '../../../design/icon'
import { Tap } from '../../../design/tap'
import { exactMoney } from '../../../figure/money'
import { useLook } from '../../../look/use-look'
import { fenOf } from '../enter/draft'
import { atQuantity, emptyItem, ITEMS_AT_MOST } from './draft'
import type { Item } from './draft'

interface ItemProps {
  item: Item
  place: number
  onChange: (item: Item) => void
}

export function Stepper({ id, value, onChange }: { id: string; value: number; onChange: (value: number) => void }) {
  const { ring } = useLook().words.counter
  return (
    <View className="stepper n">
      <Tap id={`${id}-fewer`} className="step" label={ring.more} onTap={() => { onChange(value - 1) }}>
        <Icon name="minus" size="xs" />
      </Tap>
      <Text id={id} className="b">{String(value)}</Text>
      <Tap id={`${id}-more`} className="step" label={ring.plus} onTap={() => { onChange(value + 1) }}>
        <Icon name="plus" size="xs" />
      </Tap>
    </View>
  )
}

/** The piece that is being typed. */
function OpenItem({ item, place, onChange }: ItemProps) {
  const { ring } = useLook().words.counter
  const wrong = item.price.trim() !== '' && fenOf(item.price.trim()) === null
  const part = (change: Partial<Item>): void => { onChange({ ...item, ...change }) }
  return (
    <View className="item-open">
      <View className="row item-row">
        <View className="f1">
          <Field id={`ring-price-${String(place)}`} label={ring.price} hint={ring.priceHint} limit={12} wrong={wrong} value={item.price} onChange={(price) => { part({ price }) }} />
        </View>
        <Stepper id={`ring-quantity-${String(place)}`} value={item.quantity} onChange={(quantity) => { onChange(atQuantity(item, quantity)) }} />
      </View>
      {wrong && <View className="t24 danger mt1">{ring.priceWrong}</View>}
      <View className="row item-more mt2">
        <View className="f1"><Field id={`ring-sku-${String(place)}`} label={ring.sku} hint={ring.skuHint} limit={60} value={item.sku} onChange={(sku) => { part({ sku }) }} /></View>
        <View className="f1"><Field id={`ring-category-${String(place)}`} label={ring.category} hint={ring.categoryHint} limit={60} value={item.category} onChange={(category) => { part({ category }) }} /></View>
      </View>
    </View>
  )
}

/** A piece that was typed before; a tap on its name opens it again. */
function ShutItem({ item, place, onChange, onOpen }: ItemProps & { onOpen: () => void }) {
  const { ring } = useLook().words.counter
  const fen = fenOf(item.price.trim())
  const facts = [item.category.trim(), fen === null ? '' : exactMoney(fen)].filter(Boolean).join(' · ')
  return (
    <View className="row sb item-row item-shut">
      <Tap id={`ring-item-${String(place)}`} className="f1" onTap={onOpen}>
        <View className="b">{item.sku.trim() || ring.piece(place + 1)}</View>
        <View className="t24 k3 n">{facts}</View>
      </Tap>
      <Stepper id={`ring-quantity-${String(place)}`} value={item.quantity} onChange={(quantity) => { onChange(atQuantity(item, quantity)) }} />
    </View>
  )
}

/** What is bought: one piece is open, the others are a line each. */
export function Goods({ items, onChange }: { items: Item[]; onChange: (items: Item[]) => void }) {
  const { ring } = useLook().words.counter
  const [open, setOpen] = useState(items.length - 1)
  const put = (place: number, item: Item): void => { onChange(items.map((one, at) => (at === place ? item : one))) }
  const last = items.at(-1)
  const more = items.length < ITEMS_AT_MOST && last !== undefined && fenOf(last.price.trim()) !== null
  return (
    <View className="panel tight">
      {items.map((item, place) =>
        place === open ? (
          <OpenItem key={place} item={item} place={place} onChange={(next) => { put(place, next) }} />
        ) : (
          <ShutItem key={place} item={item} place={place} onChange={(next) => { put(place, next) }} onOpen={() => { setOpen(place) }} />
        ),
      )}
      {more && (
        <TextLink id="ring-add" icon="plus" text={ring.add} onTap={() => { onChange([...items, emptyItem]); setOpen(items.length) }} />
      )}
    </View>
  )
}
