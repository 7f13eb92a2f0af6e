import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import { applicationOf, applyForCard } from '../flow/apply-for-card'
import { decideApplication } from '../flow/decide-application'
import { myApplication } from '../flow/list-applications'
import { openScene } from '../flow/open-scene'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { shopper } from './admit'
import { agreement, consented, phoneCode, scene, introduced } from './join-routes'

const TYPED_AT_MOST = 400
const typed = z.string('text').max(TYPED_AT_MOST, `${String(TYPED_AT_MOST)} characters at most`)

const form = z.strictObject({
  name: typed.optional(),
  phone: typed.optional(),
  birthday: typed.optional(),
  gender: z.enum(['female', 'male'], 'female or male').optional(),
  size: typed.max(20, '20 characters at most').optional(),
})

type Submit = MemberContract['application.submit']['input']

/** The form with the number that WeChat proved, where it was asked; a repeat comes when its code is used up. */
const provedForm = async (world: World, { form: given, phoneCode: code }: Submit): Promise<Result<Submit['form']>> => {
  if (code === undefined) return { ok: true, value: given }
  const phone = await world.wechat.phoneOf(code)
  return phone.ok ? { ok: true, value: { ...given, phone: phone.value } } : phone
}

const submit = route<MemberContract, 'application.submit', { identity: string }>({
  input: z.strictObject({
    scene,
    form,
    phoneCode: phoneCode.optional(),
    phoneAgain: typed.optional(),
    terms: agreement,
    marketing: agreement,
  }),
  writes: true,
  admit: shopper,
  run: async ({ world, who: { identity }, input, reference }) => {
    const consent = consented(input.terms)
    if (!consent.ok) return consent
    const before = input.phoneCode === undefined ? null : await applicationOf(world, { scope: identity, reference })
    if (before) return { ok: true, value: before }
    const opened = await openScene(world, input.scene)
    if (!opened.ok) return opened
    const proved = await provedForm(world, input)
    if (!proved.ok) return proved
    const { store } = opened.value.scene
    const source = await introduced(world, opened.value, { identity, phone: proved.value.phone ?? null })
    if (!source.ok) return source
    return applyForCard(world, {
      ...{ reference, scope: identity, by: 'application', staff: null, identity, store, form: proved.value },
      ...{ phoneProved: input.phoneCode !== undefined, source: source.value },
      ...{ phoneAgain: input.phoneAgain ?? null, order: null, wish: false, product: null, fastTrack: null, waived: null },
      ...{ lead: null, marketing: input.marketing },
    })
  },
})

const withdraw = route<MemberContract, 'application.withdraw', { identity: string }>({
  input: z.strictObject({ application: recordId('the id of an application') }),
  writes: true,
  admit: shopper,
  run: ({ world, who: { identity }, input, reference }) =>
    decideApplication(world, { ...input, reference, decision: 'withdraw', reason: null, by: null, identity }),
})

const mine = route<MemberContract, 'application.mine', { identity: string }>({
  input: z.strictObject({}),
  writes: false,
  admit: shopper,
  run: async ({ world, who }) => ({ ok: true, value: await myApplication(world, who.identity) }),
})

export const applicationRoutes = { 'application.submit': submit, 'application.withdraw': withdraw, 'application.mine': mine }
