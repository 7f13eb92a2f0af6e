import { cardState } from '../core/member'
import { dayText, maskPhone, startOfDay, tailOf } from '../core/kernel'
import type { SubCardView, SubCardsView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CardRecord, MemberRecord, OrderRecord } from '../../types/record'

/** Orders of a card that are summed up; beyond that the sum says that there is more. */
const ORDERS_SUMMED = 500

/** A member's sub-cards with what each brought, and whether there may be more. */
export const listSubCards = async (world: World, member: MemberRecord): Promise<SubCardsView> => {
  const { subCards: rules, zone } = await world.programme()
  const month = dayText(world.clock.now(), zone).slice(0, 7)
  const from = startOfDay(`${month}-01`, zone)
  const cards = await Promise.all((member.subCards ?? []).map((number) => viewOf(world, number, from)))
  return { offered: rules ?? null, cards: cards.filter((card) => card !== null) }
}

const viewOf = async (world: World, number: string, monthFrom: number): Promise<SubCardView | null> => {
  const card = await world.store.get<CardRecord>('card', number)
  if (!card) return null
  const page = await world.store.find<OrderRecord>('order', {
    eq: { card: number },
    order: 'paidAt',
    desc: true,
    limit: ORDERS_SUMMED,
  })
  const points = new Map<string, number>()
  for (const one of page.items.flatMap(({ kept }) => kept)) {
    points.set(one.wallet, (points.get(one.wallet) ?? 0) + one.points)
  }
  return {
    number,
    tail: tailOf(number),
    name: card.holder?.name ?? '',
    phoneMasked: maskPhone(card.holder?.phone ?? null),
    state: cardState(card, world.clock.now()),
    openedAt: card.issuedAt,
    orders: page.items.length,
    moreOrders: page.next !== null,
    keptFen: page.items.reduce((sum, { keptFen }) => sum + keptFen, 0),
    monthFen: page.items.reduce((sum, { keptFen, paidAt }) => sum + (paidAt >= monthFrom ? keptFen : 0), 0),
    points: [...points].map(([wallet, sum]) => ({ wallet, points: sum })),
    lastOrderAt: page.items[0]?.paidAt ?? null,
  }
}
