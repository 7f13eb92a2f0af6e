import * as z from 'zod'
import type { EntryInput, StaffContract } from '../../types/contract'
import type { Result } from '../../types/result'
import { applyForCard, type ApplyForCard } from '../flow/apply-for-card'
import { collectCard } from '../flow/collect-card'
import { decideApplication } from '../flow/decide-application'
import { entryRules } from '../flow/entry-rules'
import { listApplications, viewApplication } from '../flow/list-applications'
import { PAGE_ROWS_AT_MOST } from '../flow/limit'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { entryInput, paged } from './entry-input'

const rules = route<StaffContract, 'entry.rules', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: may('member.enrol'),
  run: async ({ world, who }) => ({ ok: true, value: entryRules(await world.programme(), who.shop) }),
})

/** Paper is signed at the counter; without it nobody is made a member. */
export const agreed = (terms: boolean): Result<true> =>
  terms
    ? { ok: true, value: true }
    : { ok: false, refusal: { code: 'consent.required', field: 'terms', rule: 'the charter and the privacy notice are agreed to' } }

const entryOf = (input: EntryInput, { staff, shop }: OnDuty, by: ApplyForCard['by'], reference: string): ApplyForCard => ({
  reference,
  scope: staff._id,
  by,
  staff: staff._id,
  identity: null,
  phoneProved: false,
  store: shop._id,
  source: { store: shop._id, staff: staff._id, campaign: null, scene: null },
  form: input.form,
  phoneAgain: input.phoneAgain ?? null,
  order: input.order
    ? { ...input.order, discountFen: input.order.discountFen ?? 0, paidAt: input.order.paidAt ?? null, lines: input.order.lines ?? [] }
    : null,
  wish: input.wish ?? false,
  product: input.product ?? null,
  fastTrack: input.fastTrack ?? null,
  waived: input.waived ?? null,
  waivedFenADay: staff.may['member.enrol']?.waivedFenADay,
  lead: input.lead ?? null,
  marketing: input.marketing ?? false,
})

const enter = route<StaffContract, 'member.enter', OnDuty>({
  input: entryInput,
  writes: true,
  admit: may('member.enrol'),
  run: async ({ world, who, input, reference }) => {
    const consent = agreed(input.terms)
    return consent.ok ? applyForCard(world, entryOf(input, who, 'cashier', reference)) : consent
  },
})

const submit = route<StaffContract, 'application.submit', OnDuty>({
  input: entryInput,
  writes: true,
  admit: may('member.enrol'),
  run: async ({ world, who, input, reference }) => {
    const consent = agreed(input.terms)
    return consent.ok ? applyForCard(world, entryOf(input, who, 'application', reference)) : consent
  },
})

const states = ['pending', 'approved', 'active', 'refused', 'withdrawn', 'expired'] as const

const list = route<StaffContract, 'application.list', OnDuty>({
  input: z.strictObject({ ...paged, state: z.enum(states, `one of ${states.join(', ')}`).optional() }),
  writes: false,
  admit: may('member.enrol'),
  run: ({ world, who, input: { state = 'pending', after, limit = PAGE_ROWS_AT_MOST } }) =>
    listApplications(world, { by: who.staff, state, after, limit }),
})

const application = recordId('the id of an application')

const view = route<StaffContract, 'application.view', OnDuty>({
  input: z.strictObject({ application }),
  writes: false,
  admit: may('member.enrol'),
  run: ({ world, who, input }) => viewApplication(world, who.staff, input.application),
})

const decide = route<StaffContract, 'application.decide', OnDuty>({
  input: z
    .strictObject({
      application,
      decision: z.enum(['approve', 'refuse', 'withdraw'], 'approve, refuse or withdraw'),
      reason: typedText(200).optional(),
    })
    .refine(({ decision, reason }) => decision !== 'refuse' || reason !== undefined, {
      path: ['reason'],
      error: 'the reason that the applicant is told: 1 to 200 characters',
    }),
  writes: true,
  admit: may('application.decide'),
  run: ({ world, who, input, reference }) =>
    decideApplication(world, { ...input, reason: input.reason ?? null, reference, by: who.staff, identity: null }),
})

const collect = route<StaffContract, 'application.collect', OnDuty>({
  input: z.strictObject({ application }),
  writes: true,
  admit: may('member.enrol'),
  run: ({ world, who, input, reference }) => collectCard(world, { application: input.application, reference, by: who.staff }),
})

export const entryRoutes = {
  'entry.rules': rules,
  'member.enter': enter,
  'application.submit': submit,
  'application.list': list,
  'application.view': view,
  'application.decide': decide,
  'application.collect': collect,
}
