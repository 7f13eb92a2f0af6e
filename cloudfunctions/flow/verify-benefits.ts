import { isDeepStrictEqual } from 'node:util'
import { conciergeOver, conciergeStepped, quoteOf } from '../core/benefit'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { BenefitQuote, ConciergeRecord, EventKind, EventRecord, TaskRecord } from '../../types/record'
import { taskOfRequest } from './ask-concierge'
import { eachOf } from './read-all'
import type { Books, Difference, Same } from './verify-member'

const eventsOf = <K extends EventKind>({ events }: Books, kind: K): EventRecord<K>[] =>
  events.filter((event): event is EventRecord<K> => event.kind === kind)

/** How often a request that differs is read before the difference is believed. */
const LOOKS = 3

/** Every use with its event, every price with the rules of its version, and who is the adviser. */
export const verifyUses = (books: Books, same: Same): void => {
  const undone = new Set(eventsOf(books, 'benefitUndo').map(({ detail }) => detail.use))
  const used = eventsOf(books, 'benefitUse')
  for (const { _id, detail, programmeVersion } of used) {
    const use = books.uses.find((one) => one._id === _id)
    const quote = use?.quote ? { quote: use.quote } : {}
    const stored = use && { benefit: use.benefit, day: use.day, state: use.state, ...quote }
    same(`benefit use ${_id}`, stored ?? null, { ...detail, state: undone.has(_id) ? 'undone' : 'used' })
    if (detail.quote) same(`benefit use ${_id}: its price`, detail.quote, quotedAgain(books.programmes.get(programmeVersion), detail.quote))
  }
  for (const { _id } of books.uses) {
    if (!used.some((event) => event._id === _id)) same(`benefit use ${_id}: its event`, _id, null)
  }
  verifyAsked(books, same)
  const named = eventsOf(books, 'adviser').at(-1)?.detail.staff ?? null
  // One who was merged keeps an adviser of the member that is left, who may have had none.
  if (named !== null) same('the adviser', books.member.adviser ?? null, named)
}

/** Every event of the concierge stands in its request. */
const verifyAsked = (books: Books, same: Same): void => {
  const requests = new Map(books.requests.map((one) => [one._id, one]))
  for (const { _id } of eventsOf(books, 'concierge')) if (!requests.has(_id)) same(`event ${_id}: its request`, _id, null)
  for (const { _id, detail } of eventsOf(books, 'conciergeStep')) {
    const known = requests.get(detail.request)?.steps.some(({ event }) => event === _id) ?? false
    if (!known) same(`event ${_id}: its request`, _id, null)
  }
}

const quotedAgain = (programme: Programme | undefined, { benefits, facts }: BenefitQuote): BenefitQuote | null => {
  const chosen = benefits.map((id) => programme?.benefits?.find((one) => one.id === id)).flatMap((one) => one ?? [])
  return programme && chosen.length === benefits.length ? quoteOf(programme, chosen, facts, null) : null
}

/**
 * Every request of the concierge with the event that asked, walked through its steps again, and its task. Events are read
 * by id: those of a member who was merged stand with whoever is left.
 */
export const verifyConcierge = async (world: World, report: (difference: Difference) => void): Promise<void> => {
  for await (const { _id } of eachOf<ConciergeRecord>(world, 'concierge', {})) {
    let found = await requestFaults(world, _id)
    // A shop that is open may write between two reads; what differs is looked at again before it is believed.
    for (let look = 1; look < LOOKS && found.length > 0; look += 1) found = await requestFaults(world, _id)
    found.forEach(report)
  }
}

const requestFaults = async (world: World, id: string): Promise<Difference[]> => {
  const request = await world.store.get<ConciergeRecord>('concierge', id)
  if (!request) return []
  const faults: Difference[] = []
  const same = (what: string, stored: unknown, recomputed: unknown): void => {
    if (!isDeepStrictEqual(stored, recomputed)) faults.push({ member: request.member, what: `concierge ${id}: ${what}`, stored, recomputed })
  }
  const asked = await world.store.get<EventRecord<'concierge'>>('event', id)
  const { benefit, service, wish, store, answerBy, at } = request
  same('what was asked', { benefit, service, wish, store, answerBy, at }, asked && told(asked))
  same('its state', request.state, await walked(world, request))
  const task = await world.store.get<TaskRecord>('task', taskOfRequest(id))
  same('its task', task && task.state, conciergeOver(request.state) ? 'done' : 'open')
  return faults
}

const told = ({ detail: { benefit, service, wish, store, answerBy }, at }: EventRecord<'concierge'>) => ({ benefit, service, wish, store, answerBy, at })

/** Where its events lead; null where one of them is not there, says something else, or may not follow. */
const walked = async (world: World, request: ConciergeRecord): Promise<ConciergeRecord['state'] | null> => {
  let now: ConciergeRecord = { ...request, state: 'asked', steps: [] }
  for (const step of request.steps) {
    const event = await world.store.get<EventRecord<'conciergeStep'>>('event', step.event)
    const next = conciergeStepped(now, step.step)
    const said = event?.detail.request === request._id && event.detail.step === step.step && event.detail.note === step.note
    if (!next.ok || !said || event.at !== step.at || event.staff !== step.staff || event.detail.to !== next.value) return null
    now = { ...now, state: next.value, steps: [...now.steps, step] }
  }
  return now.state
}
