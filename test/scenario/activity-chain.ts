import { presets } from '../../cloudfunctions/core/programme'
import type { ActivityRule, ProgrammeDocument } from '../../types/programme'
import type { Caller } from '../../types/caller'
import type { World } from '../../types/port/world'
import type { OrderAnswer, RefundAnswer } from '../../types/record'
import { asMember, newReference, printed, wechat } from '../door/call'
import { REFUNDS, send } from '../door/till'
import { granted } from '../flow/act'

const named = (id: string) => ({ zh: id, en: id })
const rule = <R extends Partial<ActivityRule>>(id: string, fields: R) =>
  ({ id, name: named(id), wallet: 'value', ...fields }) as unknown as ActivityRule

/** What earns besides orders, one of each kind, with round figures. */
export const activities: ActivityRule[] = [
  rule('sign-in', {
    kind: 'signIn',
    points: 2,
    streaks: [
      { day: 3, points: 5, repeats: true },
      { day: 7, points: 20, repeats: false },
    ],
  }),
  rule('whole-profile', { kind: 'profile', points: 30 }),
  rule('review', { kind: 'review', points: 10, withinDays: 15, takenBack: true }),
  rule('share', { kind: 'share', points: 3, timesADay: 2 }),
  rule('taste', { kind: 'survey', points: 15, survey: 'taste-2026' }),
  rule('bring', { kind: 'referral', points: 100, minimumFen: 20_000, timesAMonth: 2 }),
  rule('brought', { kind: 'referred', points: 50, minimumFen: 20_000 }),
  rule('fan', { kind: 'follow', points: 8 }),
  rule('tea', { kind: 'attendance', points: 40, event: 'TEA-0308', from: '2026-03-08', to: '2026-03-09' }),
]

export const withActivities = (changes: Partial<ProgrammeDocument> = {}): unknown => ({
  ...(presets.hemu as ProgrammeDocument),
  activities,
  ...changes,
})

let phones = 13_900_000_000

/** Somebody joins by a printed code; gives their id and the caller that they are. */
export const comes = async (world: World, who: string, data: object = {}): Promise<{ caller: Caller; member: string }> => {
  const caller = wechat(who)
  const phone = String((phones += 1))
  const input = { scene: printed.till, phone, name: who, terms: true, marketing: false, ...data }
  const { member } = granted(await asMember(world, caller, 'join', input, newReference()))
  return { caller, member }
}

let numbers = 0

/** A till of Hangzhou posts an order of so many fen; gives its number. */
export const buys = async (world: World, member: string, totalFen: number): Promise<string> => {
  const card = (await world.store.get<{ _id: string; cardNumber: string }>('member', member))?.cardNumber
  const number = `A-${String((numbers += 1))}`
  const order = { number, store: 'HZHB', member: { card }, paidAt: world.clock.now(), totalFen }
  const { body } = await send(world, order)
  granted(body as { ok: true; value: OrderAnswer })
  return number
}

export const brings = async (world: World, order: string, refundFen?: number): Promise<RefundAnswer> => {
  const number = `R-${String((numbers += 1))}`
  const refund = { number, store: 'HZHB', order, refundedAt: world.clock.now(), ...(refundFen === undefined ? {} : { refundFen }) }
  const { body } = await send(world, refund, { path: REFUNDS })
  return granted(body as { ok: true; value: RefundAnswer })
}

export const valueOf = async (world: World, caller: Caller): Promise<number> => {
  const { wallets } = granted(await asMember(world, caller, 'card.mine', {}))
  const wallet = wallets.find(({ id }) => id === 'value')
  return (wallet?.balance ?? 0) - (wallet?.debt ?? 0)
}
