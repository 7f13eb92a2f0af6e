import type { World } from '../../types/port/world'
import type { BenefitUseRecord, ConciergeRecord, EventRecord, ExchangeRecord, TallyRecord } from '../../types/record'
import { readAll } from './read-all'
import type { Books } from './verify-member'

/** What the books look at of one member's gifts and benefits; events are the member's own, by sequence. */
export const readHad = async (
  world: World,
  id: string,
  events: readonly EventRecord[],
): Promise<Pick<Books, 'exchanges' | 'tallies' | 'uses' | 'requests' | 'stepsElsewhere' | 'exchangesElsewhere'>> => {
  const exchanges = await readAll<ExchangeRecord>(world, 'exchange', { eq: { member: id }, order: 'sequence' })
  const [known, own] = [new Set(exchanges.map(({ _id }) => _id)), new Set(events.map(({ _id }) => _id))]
  const elsewhere = exchanges.flatMap(({ steps }) => steps.flatMap(({ event }) => (own.has(event) ? [] : [event])))
  const foreign = events.filter(isStep).flatMap(({ detail }) => (known.has(detail.exchange) ? [] : [detail.exchange]))
  return {
    exchanges,
    tallies: await readAll<TallyRecord>(world, 'tally', { eq: { member: id } }),
    uses: await readAll<BenefitUseRecord>(world, 'benefitUse', { eq: { member: id }, order: 'at' }),
    requests: await byId<ConciergeRecord>(world, 'concierge', [...new Set(events.flatMap(requestOf))]),
    stepsElsewhere: await byId<EventRecord<'exchangeStep'>>(world, 'event', elsewhere),
    exchangesElsewhere: await byId<ExchangeRecord>(world, 'exchange', [...new Set(foreign)]),
  }
}

const requestOf = ({ _id, kind, detail }: EventRecord): string[] =>
  kind === 'concierge' ? [_id] : kind === 'conciergeStep' && 'request' in detail ? [String(detail.request)] : []

const isStep = (event: EventRecord): event is EventRecord<'exchangeStep'> => event.kind === 'exchangeStep'

const byId = async <T extends { _id: string }>(world: World, collection: string, ids: readonly string[]): Promise<T[]> => {
  const found = await Promise.all(ids.map((id) => world.store.get<T>(collection, id)))
  return found.flatMap((one) => (one ? [one] : []))
}
