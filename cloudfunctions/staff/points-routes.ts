import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { completeOrder } from '../flow/complete-order'
import { explainEntry } from '../flow/explain-entry'
import { AMOUNT_AT_MOST_FEN } from '../flow/limit'
import { memberById } from '../flow/known-member'
import { listHistory } from '../flow/list-history'
import { LEDGER_KINDS, ROWS_AT_MOST } from '../flow/list-ledger'
import { listReminders, REMINDERS_AT_MOST } from '../flow/list-reminders'
import { quoteTender } from '../flow/quote-tender'
import { refuseRight } from '../flow/refuse-right'
import { viewLedgerHead } from '../flow/view-ledger-head'
import { ledgerInput, recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { excludedInput, pointsInput, walletInput } from '../platform/host/tender-input'
import { may, type OnDuty } from './admit'

const fen = (least: number): z.ZodInt => {
  const rule = `an integer number of fen from ${String(least)} to ${String(AMOUNT_AT_MOST_FEN)}`
  return z.int(rule).min(least, rule).max(AMOUNT_AT_MOST_FEN, rule)
}
const member = recordId('the id of a member')

const tenderQuote = route<StaffContract, 'tender.quote', OnDuty>({
  input: z
    .strictObject({
      member,
      totalFen: fen(1),
      discountFen: fen(0).optional(),
      excluded: excludedInput(AMOUNT_AT_MOST_FEN).optional(),
    })
    .refine(({ totalFen, discountFen = 0 }) => discountFen <= totalFen, { path: ['discountFen'], error: 'not more than totalFen' }),
  writes: false,
  admit: may('order.ring'),
  run: ({ world, input: { discountFen = 0, excluded: { couponFen = 0, bonusFen = 0 } = {}, ...ask } }) =>
    quoteTender(world, { ...ask, discountFen, excluded: { couponFen, bonusFen }, paidAt: world.clock.now() }),
})

const orderComplete = route<StaffContract, 'order.complete', OnDuty>({
  input: z.strictObject({ order: z.string().regex(/^[A-Za-z0-9._:/-]{1,64}$/, 'the number of an order') }),
  writes: true,
  admit: may('order.ring'),
  run: ({ world, who, input }) =>
    completeOrder(world, { source: who.shop._id, store: who.shop._id, number: input.order, completedAt: world.clock.now() }),
})

const noMember = { ok: false, refusal: { code: 'member.unknown', field: 'member', rule: 'a member of this chain' } } as const

const ledgerHead = route<StaffContract, 'ledger.head', OnDuty>({
  input: z.strictObject({ member }),
  writes: false,
  admit: may('member.read'),
  run: async ({ world, input }) => {
    const known = await memberById(world, input.member)
    return known ? { ok: true, value: await viewLedgerHead(world, known) } : noMember
  },
})

const ledgerList = route<StaffContract, 'ledger.list', OnDuty>({
  input: z.strictObject({ member, ...ledgerInput(LEDGER_KINDS, ROWS_AT_MOST) }),
  writes: false,
  admit: may('member.read'),
  run: async ({ world, input: { kind = 'all', month = null, after, limit = 20, ...ask } }) => {
    const known = await memberById(world, ask.member)
    return known ? listHistory(world, known, { kind, month, after, limit }) : noMember
  },
})

const entryWhy = route<StaffContract, 'entry.why', OnDuty>({
  input: z.strictObject({ member, entry: recordId('the id of an entry') }),
  writes: false,
  admit: may('member.read'),
  run: async ({ world, input }) => {
    const known = await memberById(world, input.member)
    return known ? explainEntry(world, known.member._id, input.entry, known.member.absorbed) : noMember
  },
})

const transfer = route<StaffContract, 'points.transfer', OnDuty>({
  input: z.strictObject({ wallet: walletInput, points: pointsInput, to: recordId('whom to') }),
  writes: false,
  admit: may('member.read'),
  run: ({ world, input }) => refuseRight(world, 'transfer', input.wallet),
})

const cashOut = route<StaffContract, 'points.cashOut', OnDuty>({
  input: z.strictObject({ wallet: walletInput, points: pointsInput }),
  writes: false,
  admit: may('member.read'),
  run: ({ world, input }) => refuseRight(world, 'cashOut', input.wallet),
})

const limitRule = `1 to ${String(REMINDERS_AT_MOST)}`

const reminderList = route<StaffContract, 'reminder.list', OnDuty>({
  input: z.strictObject({
    after: z.string('a cursor').max(1024, 'the `next` of the page before').optional(),
    limit: z.int(limitRule).min(1, limitRule).max(REMINDERS_AT_MOST, limitRule).optional(),
  }),
  writes: false,
  admit: may('reminder.read'),
  run: async ({ world, input: { after, limit = REMINDERS_AT_MOST } }) => ({ ok: true, value: await listReminders(world, { after, limit }) }),
})

export const pointsRoutes = {
  'tender.quote': tenderQuote,
  'order.complete': orderComplete,
  'ledger.head': ledgerHead,
  'ledger.list': ledgerList,
  'entry.why': entryWhy,
  'points.transfer': transfer,
  'points.cashOut': cashOut,
  'reminder.list': reminderList,
}
