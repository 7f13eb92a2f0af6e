import { counted, emptyTally, mayHave, tallyId, usedIn } from '../core/benefit'
import { dayNumber, ok, refuse } from '../core/kernel'
import { postMoves } from '../core/ledger'
import type { World } from '../../types/port/world'
import type { Benefit } from '../../types/programme'
import type { ConciergeRecord, TallyRecord, TaskRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { spendRefusal } from './card-serves'
import { doOnce, eventId, type Deed, type OnceGround } from './do-once'

export interface AskConcierge {
  member: string
  benefit: string
  service: string
  wish: string
  reference: string
}

interface Asked {
  request: string
}

const HOUR_MS = 3_600_000
/** Requests of one member on one day. */
const REQUESTS_A_DAY = 5

/** The task of a request. */
export const taskOfRequest = (request: string): string => `concierge:${request}`

/**
 * Asks the concierge for one of its services: a request that the member follows, and a task of the member's store, due
 * when an answer was promised. Refuses a card that does not serve, `benefit.unknown`, `.kind`, `.tier`,
 * `concierge.service`, `concierge.limit`.
 */
export const askConcierge = (world: World, ask: AskConcierge): Promise<Result<Asked>> => {
  const { member, reference, benefit, service, wish } = ask
  const once = { member, reference, kind: 'concierge' as const, asked: { benefit, service, wish }, store: null, staff: null }
  return doOnce(world, once, (ground) => decideAsk(ask, ground))
}

const serviceOf = (benefit: Benefit | undefined, ask: AskConcierge): Result<{ hours: number; name: ConciergeRecord['name'] }> => {
  if (!benefit) return refuse({ code: 'benefit.unknown', benefit: ask.benefit })
  if (benefit.kind !== 'concierge') return refuse({ code: 'benefit.kind', name: benefit.name, does: 'ask' })
  const found = benefit.services.find(({ id }) => id === ask.service)
  const rule = `one of ${benefit.services.map(({ id }) => id).join(', ')}`
  return found ? ok({ hours: benefit.answerHours, name: found.name }) : refuse({ code: 'concierge.service', name: benefit.name, service: ask.service, rule })
}

const decideAsk = async (ask: AskConcierge, ground: OnceGround): Promise<Result<Deed<'concierge', Asked>>> => {
  const { programme, member, account: before, tx, now, cause } = ground
  const unserved = await spendRefusal(tx, programme, member, now)
  if (unserved) return refuse(unserved)
  const benefit = programme.benefits?.find(({ id }) => id === ask.benefit)
  const asked = serviceOf(benefit, ask)
  if (!asked.ok || !benefit) return asked.ok ? refuse({ code: 'benefit.unknown', benefit: ask.benefit }) : asked
  const mine = mayHave(programme, benefit, before, now)
  if (!mine.ok) return mine
  const [of, day] = [`benefit:${benefit.id}`, dayNumber(now, programme.zone)]
  const tally = (await tx.get<TallyRecord>('tally', tallyId(member._id, of))) ?? emptyTally(member._id, of)
  const used = usedIn(tally, 'day', day)
  if (used >= REQUESTS_A_DAY) return refuse({ code: 'concierge.limit', used, most: REQUESTS_A_DAY })
  const { account, entries } = postMoves(before, { ...cause, kind: 'redemption' }, [])
  const request = requestOf(ask, ground, asked.value)
  const { service, wish, store, answerBy } = request
  return ok({
    account,
    entries,
    detail: { benefit: benefit.id, day, service, wish, store, answerBy },
    answer: () => ({ request: request._id }),
    write: async (commit) => {
      await commit.insert('concierge', request)
      await commit.insert('task', taskOf(request))
      await commit.put('tally', counted(tally, day, 1))
    },
  })
}

const requestOf = (ask: AskConcierge, { member, now }: OnceGround, { hours, name }: { hours: number; name: ConciergeRecord['name'] }): ConciergeRecord => ({
  _id: eventId({ member: member._id, reference: ask.reference }),
  member: member._id,
  benefit: ask.benefit,
  service: ask.service,
  name,
  wish: ask.wish,
  store: member.source.store,
  state: 'asked',
  at: now,
  answerBy: now + hours * HOUR_MS,
  steps: [],
})

const taskOf = ({ _id, member, store, at, answerBy, name, wish }: ConciergeRecord): TaskRecord => ({
  ...{ _id: taskOfRequest(_id), kind: 'concierge', store, lead: null, member, createdAt: at, dueAt: answerBy, state: 'open' },
  ...{ outcome: null, note: `${name.zh}：${wish}`, doneAt: null, doneBy: null, deed: null },
})
