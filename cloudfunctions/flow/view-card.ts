import { dayNumber, dayText, lastUsableDay, maskPhone } from '../core/kernel'
import { heldIn, settle, standingOf } from '../core/ledger'
import { cardState, completeness } from '../core/member'
import { consents } from '../core/message'
import { groundOf, progress, standingOn } from '../core/tier'
import type { CardView, TierView, WalletView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme, Wallet } from '../../types/programme'
import type { AccountRecord, CardRecord, StoreRecord, TierStanding } from '../../types/record'
import { greetingOf } from './greet-member'
import type { KnownMember } from './known-member'
import { messageRules } from './message-settings'
import { reachOf } from './reach-of'

/** How far ahead an expiry is mentioned. */
const NOTICE_MS = 60 * 86_400_000

/** All that the card page shows; points whose last day has passed are left out even before the nightly sweep. */
export const viewCard = async (world: World, { member, account }: KnownMember): Promise<CardView> => {
  const [programme, card, shop] = await Promise.all([
    world.programme(),
    world.store.get<CardRecord>('card', member.cardNumber),
    world.store.get<StoreRecord>('shop', member.source.store),
  ])
  const now = world.clock.now()
  const care = consents(messageRules(programme), 'care', await reachOf(world.store, member._id), member.marketing.agreed)
  const settled = settle(programme, account, now).account
  const today = dayNumber(now, programme.zone)
  const standing = standingOn(programme, settled, now)
  return {
    brand: programme.brand,
    zone: programme.zone,
    now,
    member: {
      id: member._id,
      name: member.name,
      phoneMasked: maskPhone(member.phone),
      phoneTail: member.phoneTail,
      joinedAt: member.joinedAt,
      store: shop?.name ?? member.source.store,
    },
    card: standingOfCard(member.cardNumber, card, now),
    tier: tierView(programme, standing),
    wallets: programme.wallets.map((wallet) => walletView(programme, settled, wallet, now)),
    progress: progress(programme.tiers, standing, groundOf(programme, settled), today),
    profile: { ...completeness(programme, member), optional: programme.profileOptional ?? [], values: { birthday: member.birthday, gender: member.gender, size: member.size, wedding: member.wedding ?? null } },
    marketing: member.marketing.agreed,
    care,
    greeting: care ? await greetingOf(world, member) : null,
  }
}

const standingOfCard = (number: string, card: CardRecord | null, now: number): CardView['card'] => ({
  number,
  state: card ? cardState(card, now) : 'active',
  validUntil: card?.validUntil ?? null,
  collectFrom: card?.collectFrom ?? null,
  reason: card?.reason ?? null,
})

/** A tier as people see it; a standing always names a tier of the programme it was decided by. */
export const tierView = (programme: Programme, standing: TierStanding): TierView => {
  const tier = programme.tiers.find(({ id }) => id === standing.id) ?? programme.tiers[0]
  if (!tier) throw new Error(`programme ${programme.id} has no tiers`)
  return { id: tier.id, name: tier.name, theme: tier.theme, since: standing.since }
}

const walletView = (programme: Programme, account: AccountRecord, wallet: Wallet, now: number): WalletView => {
  const standing = standingOf(account, wallet.id)
  const { balance, debt, lots, pending = [] } = standing
  const next = lots[0]
  const near = next && next.expiresAt !== null && next.expiresAt - now <= NOTICE_MS ? next : null
  const whole = Math.floor(balance / 10 ** wallet.scale)
  return {
    id: wallet.id,
    name: wallet.name,
    unit: wallet.unit,
    scale: wallet.scale,
    purpose: wallet.purpose,
    balance,
    debt,
    tenderFen: wallet.tenderFen === null ? null : whole * wallet.tenderFen,
    pending: pending[0] ? { points: heldIn(standing), day: dayText(pending[0].releaseAt, programme.zone) } : null,
    expiring: near?.expiresAt ? { points: near.points, lastDay: lastUsableDay(near.expiresAt, programme.zone) } : null,
  }
}
