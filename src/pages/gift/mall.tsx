import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { CardView, GiftTileView, MemberContract } from '../../../types/contract'
import { TextLink } from '../../design/button'
import { Icon } from '../../design/icon'
import { Points } from '../../design/points'
import { Empty } from '../../design/state'
import { Tap } from '../../design/tap'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import { useOpened } from '../../service/use-ask'
import { WindowBanner } from './banner'
import { GiftTile } from './tile'
import { filters, fits } from './use-gifts'
import type { GiftFilter } from './use-gifts'

function open(gift: string): void {
  void Taro.navigateTo({ url: `/package/gift/detail/index?gift=${encodeURIComponent(gift)}` })
}

/** Balances of the wallets that some gift is priced in. */
function Balances({ list }: { list: List }) {
  const { words, say } = useLook()
  const wallets = list.balances.filter(({ wallet }) => list.gifts.some(({ price }) => price.wallet === wallet))
  return (
    <View className="row sb have">
      <View className="f1">
        {wallets.map(({ wallet, name, points, scale }) => (
          <View key={wallet} className="t26 k2">
            {words.gift.have(say(name))}
            <Points id={`gift-balance-${wallet}`} value={points} scale={scale} className="t36 b k1" />
          </View>
        ))}
      </View>
      <TextLink
        id="gift-mine"
        text={words.gift.mine}
        after="go"
        onTap={() => {
          void Taro.navigateTo({ url: '/package/gift/mine/index' })
        }}
      />
    </View>
  )
}

const askOffers = () => call('member', 'coupon.offers', {})

/** Coupons that may be had for points too; nothing where the programme has none. */
function CouponsForPoints() {
  const { coupon } = useLook().words
  const { value } = useOpened(askOffers)
  if (!value || value.rows.length === 0) return null
  return (
    <View className="list mt2">
      <Tap id="gift-coupons" className="li" onTap={() => { void Taro.navigateTo({ url: '/package/coupon/list/index' }) }}>
        <Icon name="ticket" tone="brand" />
        <Text className="f1 b">{coupon.offers}</Text>
        <Text className="t24 k2 n">{coupon.offersMany(String(value.rows.length))}</Text>
        <Icon name="go" size="xs" tone="ink3" />
      </Tap>
    </View>
  )
}

interface ChipsProps {
  gifts: readonly GiftTileView[]
  value: GiftFilter
  onChoose: (filter: GiftFilter) => void
}

/** Chips that would find nothing at all are left out, but for what one can have. */
function Chips({ gifts, value, onChoose }: ChipsProps) {
  const { words } = useLook()
  const shown = filters.filter((filter) => filter === 'able' || gifts.some((gift) => fits(gift, filter)))
  return (
    <View className="chips" role="tablist">
      {shown.map((filter) => (
        <Tap
          key={filter}
          id={`gift-filter-${filter}`}
          role="tab"
          checked={filter === value}
          className={`chip ${filter === value ? 'on' : ''}`}
          onTap={() => {
            onChoose(filter)
          }}
        >
          <Text className="word">{words.gift.filter[filter]}</Text>
        </Tap>
      ))}
    </View>
  )
}

type List = MemberContract['gift.list']['output']

export function Mall({ list, card }: { list: List; card: CardView }) {
  const { words } = useLook()
  const [filter, setFilter] = useState<GiftFilter>('all')
  const shown = list.gifts.filter((gift) => fits(gift, filter))
  const none = filter === 'able' ? words.gift.noneAble : words.gift.empty
  const why = filter === 'able' ? words.gift.noneAbleText : words.gift.emptyText
  return (
    <View className="rise">
      <WindowBanner view={list.window} card={card} />
      <Balances list={list} />
      <CouponsForPoints />
      {list.gifts.length > 0 && <Chips gifts={list.gifts} value={filter} onChoose={setFilter} />}
      {shown.length === 0 && <Empty id="gift-empty" art="list" title={none} text={why} />}
      <View className="gifts">
        {shown.map((gift) => (
          <GiftTile
            key={gift.id}
            gift={gift}
            zone={card.zone}
            onTap={() => {
              open(gift.id)
            }}
          />
        ))}
      </View>
    </View>
  )
}
