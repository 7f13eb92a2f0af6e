import { consents, templateFor } from '../core/message'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { AccountRecord, MemberRecord, OrderRecord, StoreRecord } from '../../types/record'
import { creditPurchase } from './open-message'
import { queueFirst } from './queue-message'
import { reachOf } from './reach-of'
import { tellTier } from './tell-change'

interface Told {
  programme: Programme
  member: MemberRecord
  before: AccountRecord
  after: AccountRecord
  order: OrderRecord
  now: number
}

/**
 * What an order has to tell, in its own commit: four operations at most. The words after a purchase are only made for
 * who lets them through; others find nothing in their inbox either.
 */
export const tellOrder = async (world: World, tx: Tx, told: Told): Promise<void> => {
  const { programme, member, before, after, order, now } = told
  const { messages } = programme
  if (!messages) return
  const reach = await reachOf(tx, member._id)
  const { _id: id, receivedFen, paidAt } = order
  await creditPurchase(tx, programme, reach, { order: id, receivedFen, at: now })
  await tellTier(tx, programme, { member, before, after, cause: `order:${id}`, at: now })
  const template = templateFor(programme, 'purchase')
  if (!template || !consents(messages, template.kind, reach, member.marketing.agreed)) return
  const shop = await world.store.get<StoreRecord>('shop', order.store)
  const values = { name: member.name, store: shop?.name ?? order.store, amount: receivedFen, at: paidAt }
  await queueFirst(tx, programme, { member: member._id, template: template.id, cause: `order:${id}`, values, at: now })
}
