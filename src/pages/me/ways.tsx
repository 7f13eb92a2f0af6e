import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '../../design/icon'
import type { IconName } from '../../design/icons'
import { Tap } from '../../design/tap'
import { useLook } from '../../look/use-look'

function Way({ id, icon, text, url }: { id: string; icon: IconName; text: string; url: string }) {
  const go = (): void => {
    void Taro.navigateTo({ url })
  }
  return (
    <Tap id={id} className="li" onTap={go}>
      <Icon name={icon} />
      <Text className="f1">{text}</Text>
      <Icon name="go" size="xs" tone="ink3" />
    </Tap>
  )
}

interface WaysProps {
  /** Null: there is nothing to do there. */
  onFriend: (() => void) | null
  onSignIn: (() => void) | null
}

/** The ways to what belongs to the account: its ledger, what is stored and exchanged, its tier, signing in, and friends. */
export function Ways({ onFriend, onSignIn }: WaysProps) {
  const { words } = useLook()
  return (
    <View className="list mt2">
      <Way id="me-inbox" icon="bell" text={words.message.title} url="/package/inbox/list/index" />
      <Way id="me-ledger" icon="receipt" text={words.ledger.title} url="/pages/ledger/index" />
      <Way id="me-stored" icon="card" text={words.stored.title} url="/package/stored/home/index" />
      <Way id="me-exchanges" icon="gift" text={words.gift.mine} url="/package/gift/mine/index" />
      <Way id="me-coupons" icon="ticket" text={words.coupon.me} url="/package/coupon/list/index" />
      <Way id="me-tiers" icon="tier" text={words.tiers.open} url="/pages/tiers/index" />
      {onSignIn && (
        <Tap id="me-sign-in" className="li" onTap={onSignIn}>
          <Icon name="calendar" />
          <Text className="f1">{words.grow.signIn.open}</Text>
          <Icon name="go" size="xs" tone="ink3" />
        </Tap>
      )}
      {onFriend && (
        <Tap id="me-friend" className="li" onTap={onFriend}>
          <Icon name="people" />
          <Text className="f1">{words.friend.open}</Text>
          <Icon name="go" size="xs" tone="ink3" />
        </Tap>
      )}
    </View>
  )
}
