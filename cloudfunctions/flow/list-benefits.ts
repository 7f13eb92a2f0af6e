import { emptyTally, factsAsked, holds, leftOf, namesOf, saidOf, tallyId, tiersHeld, timesOf } from '../core/benefit'
import { ok } from '../core/kernel'
import { settle } from '../core/ledger'
import type { BenefitsView, BenefitUsesPage, BenefitUseView, BenefitView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Benefit, Programme } from '../../types/programme'
import type { BenefitUseRecord, MemberRecord, StoreRecord, TallyRecord } from '../../types/record'
import type { Result } from '../../types/result'
import type { KnownMember } from './known-member'
import { pageOf } from './page-of'
import { staffNow } from './staff-now'

/** Uses shown with the benefits. */
const USES_SHOWN = 10

/** Every benefit, the member's own first, what is left of each, and the latest uses. */
export const listBenefits = async (world: World, known: KnownMember): Promise<BenefitsView> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const settled = { ...known, account: settle(programme, known.account, now).account }
  const benefits = await Promise.all((programme.benefits ?? []).map((one) => benefitView(world, programme, settled, one, now)))
  const latest = await usesOf(world, [known.member._id, ...(known.member.absorbed ?? [])], USES_SHOWN)
  const shown = latest.sort((a, b) => b.at - a.at).slice(0, USES_SHOWN)
  const uses = await Promise.all(shown.map((one) => useView(world, programme, one)))
  return { benefits: [...benefits.filter(({ held }) => held), ...benefits.filter(({ held }) => !held)], uses, zone: programme.zone, now }
}

const benefitView = async (world: World, programme: Programme, { account, member }: KnownMember, benefit: Benefit, now: number): Promise<BenefitView> => {
  const { id, kind, name, icon = 'gift', tiers } = benefit
  const of = `benefit:${id}`
  const tally = (await world.store.get<TallyRecord>('tally', tallyId(account._id, of))) ?? emptyTally(account._id, of)
  const held = holds(programme, benefit, tiersHeld(programme, account, now))
  const times = timesOf(benefit)
  const left = times ? { ...times, ...leftOf(times, tally, now, programme.zone) } : { per: null, count: null, used: null, left: null, nextAt: null }
  const asked = benefit.kind === 'concierge' ? { services: benefit.services, answerHours: benefit.answerHours } : { services: [], answerHours: null }
  const adviser = held && kind === 'adviser' ? await adviserOf(world, member) : null
  return { id, kind, name, icon, says: saidOf(benefit), ...left, held, needs: namesOf(programme, tiers), facts: [...factsAsked(benefit)], ...asked, adviser }
}

/** Whom a manager named, else who introduced the member, or who took over from them; null where nobody did. */
export const adviserOf = async (world: World, { adviser, source }: MemberRecord): Promise<BenefitView['adviser']> => {
  const id = adviser ?? source.staff
  const staff = id === null ? null : await staffNow(world, id)
  const shop = staff && (await world.store.get<StoreRecord>('shop', staff.store))
  return staff && shop ? { name: staff.name, store: shop.name, phone: shop.phone } : null
}

const useView = async (world: World, programme: Programme, use: BenefitUseRecord): Promise<BenefitUseView> => {
  const shop = await world.store.get<StoreRecord>('shop', use.store)
  const name = programme.benefits?.find(({ id }) => id === use.benefit)?.name ?? { zh: use.benefit, en: use.benefit }
  const { quote } = use
  const paid = quote ? { listFen: quote.listFen, payFen: quote.payFen, rules: quote.lines.flatMap(({ rules }) => rules.map(({ rule }) => rule)) } : null
  return { use: use._id, benefit: use.benefit, name, at: use.at, store: shop?.name ?? use.store, state: use.state, paid }
}

/** The latest uses of each of several members. */
const usesOf = async (world: World, members: readonly string[], limit: number): Promise<BenefitUseRecord[]> => {
  const query = (member: string) => ({ eq: { member }, order: 'at', desc: true, limit })
  const pages = await Promise.all(members.map((one) => world.store.find<BenefitUseRecord>('benefitUse', query(one))))
  return pages.flatMap(({ items }) => items)
}

/** Of a member who was merged no more are shown than this. */
const USES_ABSORBED = 50

/** All uses, newest first, page by page; the last page ends with those of members who were merged into this one. */
export const listUses = async (world: World, { _id, absorbed = [] }: MemberRecord, { after, limit }: { after: string | undefined; limit: number }): Promise<Result<BenefitUsesPage>> => {
  const programme = await world.programme()
  const page = await pageOf<BenefitUseRecord>(world, 'benefitUse', { eq: { member: _id }, order: 'at', desc: true, limit, after })
  if (!page.ok) return page
  const before = page.value.next === null ? await usesOf(world, absorbed, USES_ABSORBED) : []
  const rows = await Promise.all([...page.value.items, ...before].map((one) => useView(world, programme, one)))
  return ok({ rows, next: page.value.next, zone: programme.zone, now: world.clock.now() })
}
