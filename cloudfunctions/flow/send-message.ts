import { carryOut, decideDue, emptyReach, hear, sendingOf, takeOver, templateNamed, type Delivery } from '../core/message'
import type { Tx } from '../../types/port/store'
import type { SendOutcome, TemplateMessage } from '../../types/port/wechat'
import type { World } from '../../types/port/world'
import type { MessageChannel, Programme } from '../../types/programme'
import type { CampaignRecord, MemberRecord, MessageRecord, ReachRecord, SettingRecord } from '../../types/record'
import { memberNow } from './follow-member'

/**
 * Takes one message that is due a step on, and asks WeChat where its time has come; true when anything was written. That
 * WeChat is being asked is written down before it is asked, so a worker that dies in between leaves a trace: the next one
 * asks WeChat what became of it, and never sends what may have gone.
 */
export const sendMessage = async (world: World, id: string): Promise<boolean> => {
  const programme = await world.programme()
  const due = await world.store.get<MessageRecord>('message', id)
  if (!due || !isDue(due, world.clock.now())) return false
  if (due.state === 'sending') return takeOverFrom(world, due)
  const taken = await begin(world, programme, id)
  if (!taken) return false
  if (taken.message.state !== 'sending') return true
  const { code, outcome } = await ask(world, taken)
  const answer = code === undefined ? outcome : code
  await finish(world, taken.message, (ground) =>
    typeof answer === 'number' || answer === null ? hear(ground, answer, programme.zone) : takeOver(ground, answer),
  )
  return true
}

const isDue = ({ dueAt }: MessageRecord, now: number): boolean => dueAt !== null && dueAt <= now

/** The first commit: what is to be done now, and, where it is sent, that it is. Null: somebody else was first. */
const begin = async (world: World, programme: Programme, id: string): Promise<Delivery | null> => {
  const now = world.clock.now()
  return world.store.transact(async (tx) => {
    const message = await tx.get<MessageRecord>('message', id)
    if (message?.state !== 'queued' || !isDue(message, now)) return null
    const member = await memberNow(tx, message.member)
    const reach = (member && (await tx.get<ReachRecord>('reach', member._id))) ?? emptyReach(member?._id ?? message.member)
    const { messages: rules, zone } = programme
    const gone = !member || !rules || !templateNamed(programme, message.template)
    const decision = gone
      ? ({ step: 'drop', why: 'gone' } as const)
      : (await isStopped(tx, message))
        ? ({ step: 'drop', why: 'stopped' } as const)
        : decideDue(message, { rules, zone, now, reach, ...stands(member), paused: await pausesOf(tx, message) })
    const delivery = carryOut({ message, reach, now }, decision)
    await write(tx, delivery, reach)
    return delivery
  })
}

/** What has not gone when its campaign is stopped does not go. */
const isStopped = async (tx: Tx, { campaign }: MessageRecord): Promise<boolean> =>
  campaign !== null && (await tx.get<CampaignRecord>('campaign', campaign))?.state === 'stopped'

const stands = ({ marketing, followsSince }: MemberRecord) => ({ marketing: marketing.agreed, follows: (followsSince ?? null) !== null })

const pauseId = (template: string): string => `pause:${template}`

/** Until when WeChat's templates of a message are paused. */
const pausesOf = async (tx: Tx, { channels, wechat }: MessageRecord): Promise<Partial<Record<MessageChannel, number>>> => {
  const found: Partial<Record<MessageChannel, number>> = {}
  for (const channel of channels) {
    const pause = await tx.get<SettingRecord>('setting', pauseId(wechat[channel] ?? ''))
    if (pause) found[channel] = pause.value
  }
  return found
}

interface Asked {
  /** Null: nothing of the call arrived. */
  code?: number | null
  /** Where the answer was lost. */
  outcome: SendOutcome
}

/** Asks WeChat to send. A call that broke is asked after, and counts as lost where nobody can say. */
const ask = async (world: World, { message, reach }: Delivery): Promise<Asked> => {
  const { channel } = sendingOf(message)
  try {
    const sent = messageTo(world, message, reach, channel)
    const { code } = channel === 'subscription' ? await world.wechat.sendSubscribe(sent) : await world.wechat.sendAccountTemplate(sent)
    return { code, outcome: 'unknown' }
  } catch (fault) {
    world.log.error({ message: message._id, channel, fault: fault instanceof Error ? fault.name : 'unknown' }, 'a message met a fault on its way')
    if (fault instanceof Error && fault.name === 'Unreached') return { code: null, outcome: 'unsent' }
    const outcome = await world.wechat.outcomeOf(clientIdOf(world, message._id))
    return outcome === 'unsent' ? { code: null, outcome } : { outcome }
  }
}

const clientIdOf = (world: World, id: string): string => world.keys.digest(id).slice(0, 32)

/** The page carries the message's id, so that opening it is noticed. */
const messageTo = (world: World, { _id, page, wechat, fields }: MessageRecord, reach: ReachRecord, channel: MessageChannel): TemplateMessage => {
  const sealed = channel === 'subscription' ? reach.openid : reach.account
  const query = `${page.includes('?') ? '&' : '?'}message=${encodeURIComponent(_id)}`
  const openid = sealed === null ? '' : world.keys.unseal('openid', sealed)
  return { clientId: clientIdOf(world, _id), openid, template: wechat[channel] ?? '', page: `${page}${query}`, fields }
}

/** The worker that was sending it is dead: its message is settled by what WeChat knows. */
const takeOverFrom = async (world: World, message: MessageRecord): Promise<boolean> => {
  const outcome = await world.wechat.outcomeOf(clientIdOf(world, message._id))
  return finish(world, message, (ground) => takeOver(ground, outcome))
}

/** The second commit; only over what was found, since another worker may have taken the message over meanwhile. */
const finish = (
  world: World,
  found: MessageRecord,
  decide: (ground: { message: MessageRecord; reach: ReachRecord; now: number }) => Delivery,
): Promise<boolean> => {
  const now = world.clock.now()
  return world.store.transact(async (tx) => {
    const message = await tx.get<MessageRecord>('message', found._id)
    if (message?.state !== 'sending' || message.attempts !== found.attempts) return false
    const member = await memberNow(tx, message.member)
    const owner = member?._id ?? message.member
    const reach = (await tx.get<ReachRecord>('reach', owner)) ?? emptyReach(owner)
    const delivery = decide({ message, reach, now })
    await write(tx, delivery, reach)
    const { channel } = sendingOf(message)
    const pause = delivery.pauseUntil
    if (pause !== null) await tx.put<SettingRecord>('setting', { _id: pauseId(message.wechat[channel] ?? ''), value: pause })
    return true
  })
}

const write = async (tx: Tx, delivery: Delivery, before: ReachRecord): Promise<void> => {
  await tx.put('message', delivery.message)
  if (delivery.reach !== before) await tx.put('reach', delivery.reach)
}
