import type { World } from '../../types/port/world'
import type { EntryRecord, EventRecord, MemberRecord, OrderRecord } from '../../types/record'
import { readAll } from './read-all'
import { eventId } from './do-once'
import { refundReference } from './decide-refund'
import { isMerge, type OtherSide } from './verify-merge'

export interface MergeBooks {
  foreign: OrderRecord[]
  elsewhere: EntryRecord[]
  others: OtherSide[]
}

/** What the books of a member have on other members' pages because of merges; nothing where there was none. */
export const readMerges = async (
  world: World,
  member: MemberRecord,
  orders: readonly OrderRecord[],
  events: readonly EventRecord[],
): Promise<MergeBooks> => {
  const foreign: OrderRecord[] = []
  for (const one of member.absorbed ?? []) {
    foreign.push(...(await readAll<OrderRecord>(world, 'order', { eq: { member: one }, order: 'sequence' })))
  }
  const others: OtherSide[] = []
  for (const { reference, detail } of events.filter(isMerge)) {
    const event = await world.store.get<EventRecord<'merge'>>('event', eventId({ member: detail.other, reference }))
    if (!event) continue
    const { sequence } = event
    const entries = await readAll<EntryRecord>(world, 'entry', { eq: { member: detail.other, sequence } })
    others.push({ event, entries })
  }
  return { foreign, elsewhere: await entriesElsewhere(world, orders), others }
}

const entriesElsewhere = async (world: World, orders: readonly OrderRecord[]): Promise<EntryRecord[]> => {
  const found: EntryRecord[] = []
  for (const { source, refunds } of orders) {
    for (const { account, number, sequence } of refunds) {
      if (account === undefined) continue
      const page = await readAll<EntryRecord>(world, 'entry', { eq: { member: account, sequence } })
      found.push(...page.filter(({ reference }) => reference === refundReference(source, number)))
    }
  }
  return found
}
