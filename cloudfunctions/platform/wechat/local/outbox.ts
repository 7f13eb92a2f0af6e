import type { Doc, Store, Tx } from '../../../../types/port/store'
import type { SendAnswer, TemplateMessage, WeChat } from '../../../../types/port/wechat'
import type { Clock } from '../../../../types/port/world'
import { allowanceOf, openAllowances, type AllowanceRecord, type Allowances } from './allowance'
import { acceptable } from './field'
import { knownTo, readShelf, SHELF, type Shelf } from './shelf'

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

/** A fault or an errcode with which every send answers until it is taken away. */
export type OutboxTrouble = number | 'unreached' | 'silent' | null

const REPEAT_MS = 10 * 60_000

const followId = (openid: string): string => `wechat:follows:${openid}`

export interface Outbox extends Allowances, Pick<WeChat, 'sendSubscribe' | 'sendAccountTemplate' | 'outcomeOf'> {
  follow(openid: string, follows: boolean): Promise<void>
  /** What the shop chose in WeChat's back office and published there: templates and pages. Before that WeChat knows none. */
  register(shelf: Omit<Shelf, '_id'>): Promise<void>
  shelf(): Promise<Shelf>
  troubled(trouble: OutboxTrouble): void
}

/** WeChat's messages on one machine, kept in the database, so that they outlive the process like the real ones. */
export const openOutbox = (store: Store, clock: Clock): Outbox => {
  let trouble: OutboxTrouble = null
  /** `silent`: the message goes, and the answer is lost on its way. */
  const send = async (channel: OutboxRecord['channel'], message: TemplateMessage): Promise<SendAnswer> => {
    if (trouble === 'unreached') throw Object.assign(new Error('WeChat cannot be reached'), { name: 'Unreached' })
    if (typeof trouble === 'number') return { code: trouble }
    const code = wrongIn(await readShelf(store), channel, message)
    if (code !== 0) return { code }
    const answer = await store.transact((tx) => deliver(tx, channel, message, clock.now()))
    if (trouble === 'silent') throw new Error('the connection broke before WeChat answered')
    return { code: answer }
  }
  return {
    ...openAllowances(store),
    sendSubscribe: (message) => send('subscription', message),
    sendAccountTemplate: (message) => send('account', message),
    outcomeOf: async (clientId) => ((await store.get<OutboxRecord>('outbox', clientId)) ? 'sent' : 'unsent'),
    follow: (openid, follows) =>
      store.transact((tx) => (follows ? tx.put('setting', { _id: followId(openid) }) : tx.remove('setting', followId(openid)))),
    register: (shelf) => store.transact((tx) => tx.put<Shelf>('setting', { ...shelf, _id: SHELF })),
    shelf: () => readShelf(store),
    troubled: (next) => void (trouble = next),
  }
}

/** WeChat's order of looking: who, which template, which page, which values. */
const wrongIn = (shelf: Shelf, channel: OutboxRecord['channel'], { openid, template, page, fields }: TemplateMessage): number => {
  if (openid === '') return 40003
  const known = knownTo(shelf, channel, template)
  if (!known) return 40037
  if (!shelf.pages.includes(page.split('?')[0] ?? '')) return 41030
  const whole = known.fields.every(({ key }) => fields.some((field) => field.key === key))
  return whole && fields.length > 0 && fields.every(acceptable) ? 0 : 47003
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
