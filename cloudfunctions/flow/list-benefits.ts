import { emptyTally, leftOf, namesOf, tallyId, tiersHeld } from '../core/benefit'
import { settle } from '../core/ledger'
import type { BenefitsView, BenefitUseView, BenefitView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CountedBenefit, Programme } from '../../types/programme'
import type { AccountRecord, BenefitUseRecord, StoreRecord, TallyRecord } from '../../types/record'
import type { KnownMember } from './known-member'

/** Uses shown with the benefits. */
const USES_SHOWN = 10

/** Every counted benefit, the member's own first, what is left of each, and the latest uses. */
export const listBenefits = async (world: World, { member, account }: KnownMember): Promise<BenefitsView> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const settled = settle(programme, account, now).account
  const benefits = await Promise.all(
    (programme.benefits ?? []).filter(({ kind }) => kind === 'counted').map((one) => benefitView(world, programme, settled, one, now)),
  )
  const page = await world.store.find<BenefitUseRecord>('benefitUse', { eq: { member: member._id }, order: 'at', desc: true, limit: USES_SHOWN })
  const uses = await Promise.all(page.items.map((one) => useView(world, programme, one)))
  return { benefits: [...benefits.filter(({ held }) => held), ...benefits.filter(({ held }) => !held)], uses, zone: programme.zone, now }
}

export const benefitView = async (world: World, programme: Programme, account: AccountRecord, benefit: CountedBenefit, now: number): Promise<BenefitView> => {
  const { id, name, icon = 'gift', per, count, tiers } = benefit
  const of = `benefit:${id}`
  const tally = (await world.store.get<TallyRecord>('tally', tallyId(account._id, of))) ?? emptyTally(account._id, of)
  const own = tiersHeld(programme, account, now)
  const held = tiers.some((one) => own.includes(one))
  return { id, name, icon, per, count, ...leftOf(benefit, tally, now, programme.zone), held, needs: namesOf(programme, tiers) }
}

const useView = async (world: World, programme: Programme, use: BenefitUseRecord): Promise<BenefitUseView> => {
  const shop = await world.store.get<StoreRecord>('shop', use.store)
  const name = programme.benefits?.find(({ id }) => id === use.benefit)?.name ?? { zh: use.benefit, en: use.benefit }
  return { use: use._id, benefit: use.benefit, name, at: use.at, store: shop?.name ?? use.store, state: use.state }
}
