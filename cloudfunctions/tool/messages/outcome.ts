import { eachOf } from '../../flow/read-all'
import type { OutboxRecord } from '../../platform/wechat/local'
import type { World } from '../../../types/port/world'
import type { DeliveryStep, MessageRecord, MessageState } from '../../../types/record'
import { fateOf, memberOf, openidOf, type Fate } from './lay-out'

export interface Outcome {
  states: Partial<Record<MessageState, number>>
  /** As WeChat has them, second calls for the same message included. */
  outbox: number
  /** Messages whose worker was killed between the two commits around the call. */
  takenOver: number
  /** What did not end as it should, in words. */
  wrong: string[]
}

const WRONG_AT_MOST = 20

/** How the log of a message ends that ended so. A message that was taken over went by what WeChat knew. */
const ends: Readonly<Record<Fate, (last: DeliveryStep) => boolean>> = {
  sent: ({ state, code, why }) => state === 'sent' && (code === 0 || why === 'lost'),
  consent: ({ state, why }) => state === 'held' && why === 'consent',
  permit: ({ state, why }) => state === 'held' && why === 'permit',
  refused: ({ state, code }) => state === 'refused' && code === 43101,
}

/** Holds every member's message to what WeChat's outbox has: exactly one, or none and the reason on record. */
export const outcomeOf = async (world: World, members: number): Promise<Outcome> => {
  const found: Outcome = { states: {}, outbox: 0, takenOver: 0, wrong: [] }
  const wrong = (words: string): void => {
    if (found.wrong.length < WRONG_AT_MOST) found.wrong.push(words)
  }
  const came = new Map<string, number>()
  for await (const { openid, times } of eachOf<OutboxRecord>(world, 'outbox', {})) {
    came.set(openid, (came.get(openid) ?? 0) + times)
    found.outbox += times
  }
  const messages = new Map<string, MessageRecord>()
  for await (const message of eachOf<MessageRecord>(world, 'message', {})) {
    if (messages.has(message.member)) wrong(`${message.member} has a second message`)
    messages.set(message.member, message)
  }
  for (let n = 0; n < members; n += 1) {
    const [fate, message, times] = [fateOf(n), messages.get(memberOf(n)), came.get(openidOf(n)) ?? 0]
    const last = message?.log.at(-1)
    if (!message || !last || !ends[fate](last)) wrong(`${memberOf(n)} should be ${fate}: ${JSON.stringify(last ?? null)}`)
    if (times !== (fate === 'sent' ? 1 : 0)) wrong(`${memberOf(n)} is ${fate}, and WeChat has ${String(times)}`)
    if (!message) continue
    found.states[message.state] = (found.states[message.state] ?? 0) + 1
    if (message.log.some(({ why }) => why === 'lost')) found.takenOver += 1
  }
  if (messages.size !== members) wrong(`${String(messages.size)} messages for ${String(members)} members`)
  return found
}
