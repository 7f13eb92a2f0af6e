import type { Doc, Store, Tx } from '../../../../types/port/store'
import type { SendAnswer, TemplateMessage, WeChat } from '../../../../types/port/wechat'
import type { Clock } from '../../../../types/port/world'
import { acceptable } from './field'

/** A message as WeChat's side has it. `_id` = the sender's own id. */
export interface OutboxRecord extends Doc {
  openid: string
  channel: 'subscription' | 'account'
  template: string
  page: string
  fields: { key: string; value: string }[]
  at: number
  /** How often it was sent: a second call with the same id is a second message, as it would be at WeChat's. */
  times: number
}

/** What one person allows of one template, on WeChat's side. */
export interface AllowanceRecord extends Doc {
  left: number
  /** "Always keep this choice": answered without asking from then on. */
  always: SubscribeAnswer | null
}

export type SubscribeAnswer = 'accept' | 'reject' | 'ban'

/** A fault or an errcode with which every send answers until it is taken away. */
export type OutboxTrouble = number | 'unreached' | 'silent' | null

const REPEAT_MS = 10 * 60_000
const TEMPLATE = /^[\w-]{10,64}$/
const PAGE = /^(pages|package)\/[\w/-]+(\?[^\s]*)?$/

const allowanceId = (openid: string, template: string): string => `wechat:${openid}:${template}`
const followId = (openid: string): string => `wechat:follows:${openid}`

export interface Outbox extends Pick<WeChat, 'sendSubscribe' | 'sendAccountTemplate' | 'outcomeOf'> {
  /** What requestSubscribeMessage comes to: three templates at most, each answered by the person or by a kept choice. */
  subscribe(openid: string, asked: readonly string[], chosen: Readonly<Record<string, SubscribeAnswer>>, always: boolean): Promise<Record<string, SubscribeAnswer>>
  /** Templates that a kept choice answers, without a dialog. */
  kept(openid: string, asked: readonly string[]): Promise<Record<string, SubscribeAnswer>>
  follow(openid: string, follows: boolean): Promise<void>
  troubled(trouble: OutboxTrouble): void
}

/** WeChat's messages on one machine, kept in the database, so that they outlive the process like the real ones. */
export const openOutbox = (store: Store, clock: Clock): Outbox => {
  let trouble: OutboxTrouble = null
  /** `silent`: the message goes, and the answer is lost on its way. */
  const send = async (channel: OutboxRecord['channel'], message: TemplateMessage): Promise<SendAnswer> => {
    if (trouble === 'unreached') throw Object.assign(new Error('WeChat cannot be reached'), { name: 'Unreached' })
    if (typeof trouble === 'number') return { code: trouble }
    const code = wrongIn(message)
    if (code !== 0) return { code }
    const answer = await store.transact((tx) => deliver(tx, channel, message, clock.now()))
    if (trouble === 'silent') throw new Error('the connection broke before WeChat answered')
    return { code: answer }
  }
  return {
    sendSubscribe: (message) => send('subscription', message),
    sendAccountTemplate: (message) => send('account', message),
    outcomeOf: async (clientId) => ((await store.get<OutboxRecord>('outbox', clientId)) ? 'sent' : 'unsent'),
    kept: async (openid, asked) => {
      const found = await Promise.all(asked.map(async (one) => [one, (await allowanceOf(store, openid, one)).always] as const))
      return Object.fromEntries(found.flatMap(([one, always]) => (always ? [[one, always]] : [])))
    },
    subscribe: (openid, asked, chosen, always) =>
      store.transact(async (tx) => {
        const answers: Record<string, SubscribeAnswer> = {}
        for (const template of asked) {
          const held = await allowanceOf(tx, openid, template)
          const answer = held.always ?? chosen[template] ?? 'reject'
          answers[template] = answer
          const left = held.left + (answer === 'accept' ? 1 : 0)
          await tx.put<AllowanceRecord>('setting', { _id: held._id, left, always: always ? answer : held.always })
        }
        return answers
      }),
    follow: (openid, follows) =>
      store.transact((tx) => (follows ? tx.put('setting', { _id: followId(openid) }) : tx.remove('setting', followId(openid)))),
    troubled: (next) => void (trouble = next),
  }
}

const allowanceOf = async (from: Pick<Tx, 'get'>, openid: string, template: string): Promise<AllowanceRecord> =>
  (await from.get<AllowanceRecord>('setting', allowanceId(openid, template))) ?? { _id: allowanceId(openid, template), left: 0, always: null }

/** WeChat's order of looking: who, which template, which page, which values. */
const wrongIn = ({ openid, template, page, fields }: TemplateMessage): number => {
  if (openid === '') return 40003
  if (!TEMPLATE.test(template)) return 40037
  if (!PAGE.test(page)) return 41030
  return fields.length > 0 && fields.every(acceptable) ? 0 : 47003
}

const deliver = async (tx: Tx, channel: OutboxRecord['channel'], message: TemplateMessage, now: number): Promise<number> => {
  const { clientId, openid, template, page, fields } = message
  const before = await tx.get<OutboxRecord>('outbox', clientId)
  // The official account knows a sender's id for ten minutes.
  if (channel === 'account' && before && now - before.at < REPEAT_MS) return 0
  if (channel === 'account' && !(await tx.get('setting', followId(openid)))) return 43004
  if (channel === 'subscription') {
    const allowance = await allowanceOf(tx, openid, template)
    if (allowance.left <= 0) return 43101
    await tx.put<AllowanceRecord>('setting', { ...allowance, left: allowance.left - 1 })
  }
  const times = (before?.times ?? 0) + 1
  await tx.put<OutboxRecord>('outbox', { _id: clientId, openid, channel, template, page, fields: [...fields], at: now, times })
  return 0
}
