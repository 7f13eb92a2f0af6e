import { carryOut, decideDue, emptyReach, hear, sendingOf, takeOver, templateNamed, type Delivery } from '../core/message'
import type { Tx } from '../../types/port/store'
import type { SendOutcome, TemplateMessage } from '../../types/port/wechat'
import type { World } from '../../types/port/world'
import type { MessageChannel, Programme } from '../../types/programme'
import type { CampaignRecord, MemberRecord, MessageRecord, ReachRecord, SettingRecord } from '../../types/record'
import { memberNow } from './follow-member'
import { reachOf } from './reach-of'

/**
 * Takes one message that is due a step on, and asks WeChat where its time has come; true when anything was written. That
 * WeChat is being asked is written down before it is asked, so a worker that dies in between leaves a trace: the next one
 * asks WeChat what became of it, and never sends what may have gone.
 */
export const sendMessage = async (world: World, id: string): Promise<boolean> => {
  const programme = await world.programme()
  const begun = await begin(world, programme, id)
  if (!begun) return false
  const { message, left } = begun
  // The worker that was sending it is dead: its message is settled by what WeChat knows.
  if (left) return finish(world, message, await world.wechat.outcomeOf(clientIdOf(world, id)), programme.zone)
  if (message.state === 'sending') await finish(world, message, await ask(world, begun), programme.zone)
  return true
}

const isDue = ({ dueAt }: MessageRecord, now: number): boolean => dueAt !== null && dueAt <= now

interface Begun extends Pick<Delivery, 'message' | 'reach'> {
  /** It was being sent already, by somebody whose time is over. */
  left: boolean
}

/** The first commit: what is to be done now, and, where it is sent, that it is. Null: somebody else was first. */
const begin = async (world: World, programme: Programme, id: string): Promise<Begun | null> => {
  const now = world.clock.now()
  return world.store.transact(async (tx) => {
    const message = await tx.get<MessageRecord>('message', id)
    if (!message || !isDue(message, now)) return null
    if (message.state === 'sending') return { message, reach: emptyReach(message.member), left: true }
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
    return { ...delivery, left: false }
  })
}

/** What has not gone when its campaign is stopped does not go. */
const isStopped = async (tx: Tx, { campaign }: MessageRecord): Promise<boolean> =>
  campaign !== null && (await tx.get<CampaignRecord>('campaign', campaign))?.state === 'stopped'

const stands = ({ marketing, followsSince }: MemberRecord) => ({ marketing: marketing.agreed, follows: (followsSince ?? null) !== null })

/** The setting that says until when one of WeChat's templates is paused. */
export const pauseId = (template: string): string => `pause:${template}`

/** Until when WeChat's templates of a message are paused. */
const pausesOf = async (tx: Tx, { channels, wechat }: MessageRecord): Promise<Partial<Record<MessageChannel, number>>> => {
  const found: Partial<Record<MessageChannel, number>> = {}
  for (const channel of channels) {
    const pause = await tx.get<SettingRecord>('setting', pauseId(wechat[channel] ?? ''))
    if (pause) found[channel] = pause.value
  }
  return found
}

/** What WeChat answered; null: nothing of the call arrived. Where the answer was lost, what became of it. */
type Answer = number | null | SendOutcome

/** Asks WeChat to send. A call that broke is asked after, and counts as lost where nobody can say. */
const ask = async (world: World, { message, reach }: Begun): Promise<Answer> => {
  const { channel } = sendingOf(message)
  try {
    const sent = messageTo(world, message, reach, channel)
    const { code } = channel === 'subscription' ? await world.wechat.sendSubscribe(sent) : await world.wechat.sendAccountTemplate(sent)
    return code
  } catch (fault) {
    world.log.error({ message: message._id, channel, fault: fault instanceof Error ? fault.name : 'unknown' }, 'a message met a fault on its way')
    if (fault instanceof Error && fault.name === 'Unreached') return null
    const outcome = await world.wechat.outcomeOf(clientIdOf(world, message._id))
    return outcome === 'unsent' ? null : outcome
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

/** The second commit; only over what was found, since another worker may have taken the message over meanwhile. */
const finish = (world: World, found: MessageRecord, answer: Answer, zone: string): Promise<boolean> => {
  const now = world.clock.now()
  return world.store.transact(async (tx) => {
    const message = await tx.get<MessageRecord>('message', found._id)
    if (message?.state !== 'sending' || message.attempts !== found.attempts) return false
    const reach = keepsAll(answer) ? emptyReach(message.member) : await reachNow(tx, message.member)
    const ground = { message, reach, now }
    const delivery = typeof answer === 'string' ? takeOver(ground, answer) : hear(ground, answer, zone)
    await write(tx, delivery, reach)
    const { channel } = sendingOf(message)
    const pause = delivery.pauseUntil
    if (pause !== null) await tx.put<SettingRecord>('setting', { _id: pauseId(message.wechat[channel] ?? ''), value: pause })
    return true
  })
}

/** What went, or may have gone, keeps what was taken of the member's permits when it was begun: nothing of them changes. */
const keepsAll = (answer: Answer): boolean => answer === 0 || answer === 'sent' || answer === 'unknown'

const reachNow = async (tx: Tx, id: string): Promise<ReachRecord> => reachOf(tx, (await memberNow(tx, id))?._id ?? id)

const write = async (tx: Tx, delivery: Delivery, before: ReachRecord): Promise<void> => {
  await tx.put('message', delivery.message)
  if (delivery.reach !== before) await tx.put('reach', delivery.reach)
}
