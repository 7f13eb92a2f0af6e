import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { BenefitsView, CardView, LedgerRow } from '../../../types/contract'
import { Frozen } from '../../design/frozen'
import { Button, TextLink } from '../../design/button'
import { Tap } from '../../design/tap'
import { TierCard } from '../../design/tier-card'
import { TierProgress } from '../../design/tier-progress'
import { WalletPair } from '../../design/wallets'
import { calledBy } from '../../figure/person'
import { momentIn, partOfDay } from '../../figure/time'
import { useLook } from '../../look/use-look'
import { Entitlements } from './entitlements'
import { GreetingBanner } from './greeting-banner'
import { InboxLink } from './inbox-link'
import { Offline } from './offline'
import { Recent } from './recent'

function openCode(): void {
  void Taro.navigateTo({ url: '/pages/code/index' })
}

function openTiers(): void {
  void Taro.navigateTo({ url: '/pages/tiers/index' })
}

function openLedger(): void {
  void Taro.navigateTo({ url: '/pages/ledger/index' })
}

interface HomeProps {
  card: CardView
  /** False when this is the card kept from before. */
  fresh: boolean
  recent: LedgerRow[]
  /** Null until they are known. */
  rights: BenefitsView | null
  onWhy: (entry: string) => void
}

export function Home({ card, fresh, recent, rights, onWhy }: HomeProps) {
  const { words, say, elder } = useLook()
  const { member, tier, wallets, progress, zone } = card
  const joined = momentIn(zone, member.joinedAt)
  const since = words.card.joined(joined.year, joined.month) + (member.store ? words.card.at(member.store) : '')
  return (
    <View className="rise">
      <View className="row sb greeting">
        <View className="serif t36 f1">{words.greet(words.greeting[partOfDay(card.now, zone)], calledBy(member.name))}</View>
        <InboxLink />
      </View>
      <TierCard
        id="home-card"
        theme={tier.theme}
        tier={say(tier.name)}
        mark={card.brand.mark}
        since={since}
        cardNumber={card.card.number}
        frozen={card.card.state !== 'active'}
        onCode={openCode}
      />
      <Frozen card={card} />
      {elder && <Button id="home-code-elder" className="mt2" icon="code" text={words.card.show} onTap={openCode} />}
      {!fresh && <Offline />}
      <View className="panel tight mt2">
        <WalletPair wallets={wallets} onTap={openLedger} />
        {progress && <View className="hair between" />}
        {progress && (
          <Tap id="home-tiers" label={words.tiers.open} onTap={openTiers}>
            <TierProgress id="home-progress" progress={progress} wallets={wallets} />
          </Tap>
        )}
        {!progress && <TextLink id="home-tiers" calm text={words.tiers.open} after="go" onTap={openTiers} />}
      </View>
      {fresh && card.greeting && <GreetingBanner card={card} greeting={card.greeting} />}
      {fresh && rights && <Entitlements view={rights} />}
      {fresh && <Recent card={card} rows={recent} onAll={openLedger} onWhy={onWhy} />}
    </View>
  )
}
