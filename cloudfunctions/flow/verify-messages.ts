import { isSettled, messageAfter, messageId, messageSteps, PERMITS_AT_MOST } from '../core/message'
import type { World } from '../../types/port/world'
import type { DeliveryStep, MemberRecord, MessageRecord, OrderRecord, OutcomeRecord, ReachRecord } from '../../types/record'
import { isTheirs } from './open-message'
import { eachOf } from './read-all'
import type { Difference } from './verify-member'

type Tell = (difference: Difference) => void
type Same = (what: string, stored: unknown, recomputed: unknown) => void

const LOG_AT_MOST = 24

const sameFor = (member: string, tell: Tell): Same => (what, stored, recomputed) => {
  if (JSON.stringify(stored) !== JSON.stringify(recomputed)) tell({ member, what, stored, recomputed })
}

/** Messages by their logs, what members allow, and what followed from messages that were opened. */
export const verifyMessages = async (world: World, tell: Tell): Promise<void> => {
  for await (const message of eachOf<MessageRecord>(world, 'message', {})) {
    verifyMessage(message, sameFor(message.member, tell))
    await verifyOpened(world, message, sameFor(message.member, tell))
  }
  for await (const reach of eachOf<ReachRecord>(world, 'reach', {})) await verifyReach(world, reach, sameFor(reach._id, tell))
  for await (const outcome of eachOf<OutcomeRecord>(world, 'outcome', {})) await verifyOutcome(world, outcome, sameFor(outcome.member, tell))
}

/** One cause makes one message, its state is where its log ends, and it went out once at most. */
const verifyMessage = (message: MessageRecord, same: Same): void => {
  const { _id, state, log, attempts, dueAt, lane, readAt, openedAt } = message
  const what = `message ${_id}`
  same(what, _id, messageId(message))
  same(`${what}: its state`, state, log.at(-1)?.state ?? null)
  log.slice(1).forEach((line, n) => {
    if (!mayFollow(log[n], line)) same(`${what}: line ${String(n + 1)} of its log`, line.state, `what may follow ${log[n]?.state ?? 'nothing'}`)
  })
  same(`${what}: times sent`, log.filter((line) => line.state === 'sent').length, state === 'sent' ? 1 : 0)
  // A log that is full has lost its beginning.
  if (log.length < LOG_AT_MOST) same(`${what}: attempts`, attempts, log.filter((line) => line.state === 'sending').length)
  same(`${what}: waits for something`, dueAt !== null, !isSettled(state))
  same(`${what}: stands in a lane`, lane !== null, dueAt !== null)
  if (openedAt !== null) same(`${what}: read before or when opened`, readAt !== null && readAt <= openedAt, true)
}

const mayFollow = (before: DeliveryStep | undefined, after: DeliveryStep): boolean =>
  before !== undefined && before.at <= after.at && messageSteps.some((step) => messageAfter(before.state, step) === after.state)

/** That it was opened stands in both places. */
const verifyOpened = async (world: World, { _id, openedAt }: MessageRecord, same: Same): Promise<void> => {
  const outcome = await world.store.get<OutcomeRecord>('outcome', `${_id}:open`)
  // Read again behind the outcome: a member may have opened it just now.
  const now = outcome && openedAt === null ? await world.store.get<MessageRecord>('message', _id) : null
  same(`message ${_id}: opened`, now?.openedAt ?? openedAt, outcome?.at ?? null)
}

const verifyReach = async (world: World, { _id, permits, opened }: ReachRecord, same: Same): Promise<void> => {
  const member = await world.store.get<MemberRecord>('member', _id)
  same('reach: its member', member ? _id : null, _id)
  // What a merged member allowed is the survivor's.
  same('reach: merged into', member?.merged?.into ?? null, null)
  same('reach: templates of its permits', permits.length, new Set(permits.map(({ template }) => template)).size)
  for (const { template, left } of permits) {
    const held = Number.isSafeInteger(left) && left >= 0 && left <= PERMITS_AT_MOST
    if (!held) same(`reach: permits of ${template}`, left, `0 to ${String(PERMITS_AT_MOST)}`)
  }
  if (!opened) return
  const message = await world.store.get<MessageRecord>('message', opened.message)
  const theirs = message !== null && isTheirs(message, member) && message.openedAt !== null
  same('reach: the message opened last', opened.message, theirs ? message._id : null)
}

const verifyOutcome = async (world: World, outcome: OutcomeRecord, same: Same): Promise<void> => {
  const { _id, kind, member, message: id, template, campaign, at, order, receivedFen } = outcome
  const what = `outcome ${_id}`
  same(what, _id, `${id}:${kind === 'purchase' ? String(order) : kind}`)
  const message = await world.store.get<MessageRecord>('message', id)
  if (!message) {
    same(`${what}: its message`, id, null)
    return
  }
  same(`${what}: of what`, [template, campaign], [message.template, message.campaign])
  same(`${what}: its member`, isTheirs(message, await world.store.get<MemberRecord>('member', member)), true)
  if (message.openedAt === null || at < message.openedAt) same(`${what}: after it was opened`, at, message.openedAt)
  const bought = order === null ? null : await world.store.get<OrderRecord>('order', order)
  if (kind === 'purchase') same(`${what}: its order`, [order, receivedFen], [bought?._id ?? null, bought?.receivedFen ?? null])
  else same(`${what}: no order`, [order, receivedFen], [null, null])
}
