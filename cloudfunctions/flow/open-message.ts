import { ok, refuse } from '../core/kernel'
import type { Tx } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { MemberRecord, MessageRecord, OutcomeRecord, ReachRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { messageRules } from './message-settings'
import { reachOf } from './reach-of'

const DAY_MS = 86_400_000

export interface Opened {
  page: string
  campaign: string | null
}

/** A message of the member's own, or of a member that was merged into this one. */
export const isTheirs = ({ member }: MessageRecord, owner: MemberRecord | null): boolean =>
  owner !== null && (member === owner._id || (owner.absorbed ?? []).includes(member))

/**
 * A member taps a message, in WeChat or in the inbox: it is read, and what the member does within the programme's window
 * is counted as following from it. Tapping it again moves the window. Refuses `input.invalid` for another's message.
 */
export const openMessage = (world: World, { member, message: id }: { member: string; message: string }): Promise<Result<Opened>> => {
  const now = world.clock.now()
  return world.store.transact(async (tx) => {
    const message = await tx.get<MessageRecord>('message', id)
    const owner = await tx.get<MemberRecord>('member', member)
    if (!message || !isTheirs(message, owner)) return refuse({ code: 'input.invalid', field: 'message', rule: 'a message to this member' })
    const { campaign, page, template } = message
    const reach = await reachOf(tx, member)
    await tx.put<ReachRecord>('reach', { ...reach, opened: { message: id, template, campaign, at: now } })
    await tx.put<MessageRecord>('message', { ...message, readAt: message.readAt ?? now, openedAt: message.openedAt ?? now })
    if (message.openedAt === null) await tx.insert('outcome', outcomeOf({ message: id, template, member, campaign }, { kind: 'open', at: now }))
    return ok({ page, campaign })
  })
}

type Cause = Pick<OutcomeRecord, 'message' | 'template' | 'member' | 'campaign'>
type Effect = { kind: 'open' | 'visit'; at: number } | { kind: 'purchase'; at: number; order: string; receivedFen: number }

/** A message is opened once and brings one visit; every order counts. */
const outcomeOf = (cause: Cause, effect: Effect): OutcomeRecord => {
  const order = effect.kind === 'purchase' ? effect.order : null
  const receivedFen = effect.kind === 'purchase' ? effect.receivedFen : null
  return { _id: `${cause.message}:${order ?? effect.kind}`, ...cause, kind: effect.kind, at: effect.at, receivedFen, order }
}

/** The message opened last, where a moment lies within its window. */
const causeOf = (programme: Programme, { _id: member, opened }: ReachRecord, at: number): Cause | null => {
  if (!programme.messages) return null
  const window = messageRules(programme).attributionDays * DAY_MS
  if (!opened || at < opened.at || at >= opened.at + window) return null
  return { message: opened.message, template: opened.template, campaign: opened.campaign, member }
}

/** Counts an order as following from the message that was opened last, in the order's own commit. */
export const creditPurchase = async (
  tx: Tx,
  programme: Programme,
  reach: ReachRecord,
  { order, receivedFen, at }: { order: string; receivedFen: number; at: number },
): Promise<void> => {
  const cause = causeOf(programme, reach, at)
  if (cause) await tx.insert('outcome', outcomeOf(cause, { kind: 'purchase', at, order, receivedFen }))
}

/**
 * The same for a visit: the member opens the mini-program by a code in a store. Most visitors opened no message lately,
 * which is seen without a transaction.
 */
export const creditVisit = async (world: World, member: string): Promise<void> => {
  const [programme, at] = [await world.programme(), world.clock.now()]
  const visitIn = async (from: Pick<Tx, 'get'>): Promise<OutcomeRecord | null> => {
    const cause = causeOf(programme, await reachOf(from, member), at)
    return cause && outcomeOf(cause, { kind: 'visit', at })
  }
  if (!(await visitIn(world.store))) return
  await world.store.transact(async (tx) => {
    const visit = await visitIn(tx)
    if (visit && !(await tx.get('outcome', visit._id))) await tx.insert('outcome', visit)
  })
}
