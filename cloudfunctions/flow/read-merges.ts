import type { World } from '../../types/port/world'
import type { EntryRecord, EventRecord, MemberRecord, OrderRecord } from '../../types/record'
import { completionReference } from './complete-order'
import { readAll } from './read-all'
import { eventId } from './do-once'
import { refundReference } from './decide-refund'
import { isActivity, isTakeBack } from './verify-doings'
import { isMerge, type OtherSide } from './verify-merge'

export interface MergeBooks {
  foreign: OrderRecord[]
  elsewhere: EntryRecord[]
  others: OtherSide[]
  givenElsewhere: EventRecord<'activity'>[]
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
  const givenElsewhere = await readGiven(world, member, events)
  return { foreign, elsewhere: await entriesElsewhere(world, orders), others, givenElsewhere }
}

/** What an absorbed member had done before the merge and the survivor's account gave back after it. */
const readGiven = async (world: World, { absorbed = [] }: MemberRecord, events: readonly EventRecord[]): Promise<EventRecord<'activity'>[]> => {
  // For an introduction both sides were given something under one name, each for a doing of its own.
  const own = events.filter(isActivity).map(({ reference, detail }) => `${detail.activity} ${reference}`)
  const back = absorbed.length === 0 ? [] : events.filter(isTakeBack)
  const away = back.flatMap(({ detail }) => (own.includes(`${detail.activity} ${detail.of}`) ? [] : [detail.of]))
  const found: EventRecord<'activity'>[] = []
  for (const reference of away) {
    for (const one of absorbed) {
      const event = await world.store.get<EventRecord>('event', eventId({ member: one, reference }))
      if (event && isActivity(event)) found.push(event)
    }
  }
  return found
}

const entriesElsewhere = async (world: World, orders: readonly OrderRecord[]): Promise<EntryRecord[]> => {
  const found: EntryRecord[] = []
  for (const { _id, member, source, refunds, completed } of orders) {
    if (completed && completed.sequence !== null && completed.answer.member !== member) {
      const page = await readAll<EntryRecord>(world, 'entry', { eq: { member: completed.answer.member, sequence: completed.sequence } })
      found.push(...page.filter(({ reference }) => reference === completionReference(_id)))
    }
    for (const { account, number, sequence } of refunds) {
      if (account === undefined) continue
      const page = await readAll<EntryRecord>(world, 'entry', { eq: { member: account, sequence } })
      found.push(...page.filter(({ reference }) => reference === refundReference(source, number)))
    }
  }
  return found
}
