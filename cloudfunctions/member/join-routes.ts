import * as z from 'zod'
import type { MemberContract, SceneView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { findReferrer } from '../flow/find-referrer'
import { joinedBefore, joinMember } from '../flow/join-member'
import { memberByIdentity } from '../flow/known-member'
import { noteVisit } from '../flow/note-visit'
import { creditVisit } from '../flow/open-message'
import { openScene, type OpenScene } from '../flow/open-scene'
import { dayText, maskName } from '../core/kernel'
import { entriesOf, nameHolds, NAME_CHARACTERS, scanRefusal } from '../core/member'
import { route } from '../platform/host/route'
import { shopper, visitor } from './admit'

export const scene = z.string('the scene of a printed code').min(1, 'the scene of a printed code').max(64, '64 characters at most')
export const phone = z.string('a phone number').regex(/^1[3-9]\d{9}$/, 'a mainland mobile number of 11 digits')
export const phoneCode = z
  .string('the code of the phone button')
  .min(1, 'the code of the phone button')
  .max(128, '128 characters at most')
const nameRule = `1 to ${String(NAME_CHARACTERS)} letters of any script, no emoji`
export const name = z.string(nameRule).trim().refine(nameHolds, nameRule)
export const birthday = z.iso.date('a date such as 1994-11-26')
export const gender = z.enum(['female', 'male'], 'female or male')
export const agreement = z.boolean('true or false')

const sceneOpen = route<MemberContract, 'scene.open', { identity: string | null }>({
  input: z.strictObject({ scene }),
  writes: false,
  admit: visitor,
  run: async ({ world, who, input }) => {
    const opened = await openScene(world, input.scene)
    if (!opened.ok) return opened
    const known = who.identity === null ? null : await memberByIdentity(world, who.identity)
    if (known) await creditVisit(world, known.member._id)
    if (who.identity !== null && !known) {
      await noteVisit(world, { opened: opened.value, identity: who.identity, step: 'opened', member: null })
    }
    return { ok: true, value: await sceneView(world, opened.value, known !== null) }
  },
})

const sceneView = async (world: World, { shop, staff, referrer }: OpenScene, member: boolean): Promise<SceneView> => {
  const programme = await world.programme()
  const theme = (programme.tiers[1] ?? programme.tiers[0])?.theme
  if (!theme) throw new Error(`programme ${programme.id} has no tiers`)
  return {
    brand: programme.brand,
    theme,
    form: entriesOf(programme).find(({ by }) => by === 'self')?.form ?? null,
    application: entriesOf(programme).find(({ by }) => by === 'application')?.form ?? null,
    minimumAge: programme.join.minimumAge ?? null,
    store: { id: shop._id, name: shop.name },
    staff: staff ? { name: staff.name } : null,
    invitedBy: referrer ? maskName(referrer.name) : null,
    promises: programme.join.promises,
    terms: programme.join.terms,
    member,
  }
}

/** Nobody is made a member who has not agreed. */
export const consented = (terms: boolean): Result<true> =>
  terms
    ? { ok: true, value: true }
    : { ok: false, refusal: { code: 'consent.required', field: 'terms', rule: 'the charter and the privacy notice are agreed to' } }

const join = route<MemberContract, 'join', { identity: string }>({
  input: z.strictObject({
    scene,
    phone: phone.optional(),
    phoneCode: phoneCode.optional(),
    name: name.optional(),
    birthday: birthday.optional(),
    gender: gender.optional(),
    terms: agreement,
    marketing: agreement,
    referrer: z.string('a referral code').min(1, 'a referral code').max(40, 'a referral code').optional(),
    device: z.string('what the app knows the device by').min(8, '8 to 128 characters').max(128, '8 to 128 characters').optional(),
  }),
  writes: true,
  admit: shopper,
  run: async ({ world, who, input, reference }) => {
    const consent = consented(input.terms)
    if (!consent.ok) return consent
    const before = input.phoneCode === undefined ? null : await joinedBefore(world, { scope: who.identity, reference })
    if (before) return { ok: true, value: before }
    const opened = await openScene(world, input.scene)
    if (!opened.ok) return opened
    const proved = await provedPhone(world, input)
    if (!proved.ok) return proved
    const { birthday = null, gender = null } = input
    const form = { name: input.name ?? '', phone: proved.value, birthday, gender, size: null }
    const programme = await world.programme()
    const refusal = scanRefusal(programme, form, dayText(world.clock.now(), programme.zone))
    if (refusal) return { ok: false, refusal }
    const source = await introduced(world, opened.value, { ...input, identity: who.identity, phone: proved.value })
    if (!source.ok) return source
    const joined = await joinMember(world, {
      reference,
      scope: who.identity,
      identity: who.identity,
      phone: proved.value,
      phoneProved: input.phoneCode !== undefined,
      name: form.name,
      profile: { birthday, gender, size: null },
      source: source.value,
      marketing: input.marketing,
    })
    const visit = { opened: opened.value, identity: who.identity, step: 'joined' as const }
    if (joined.ok) await noteVisit(world, { ...visit, member: joined.value.member })
    return joined
  },
})

export const sourceOf = ({ scene: { _id, store, staff, campaign } }: OpenScene): MemberRecord['source'] => ({ store, staff, campaign, scene: _id })

interface Joiner {
  identity: string
  phone: string | null
  referrer?: string
  device?: string
}

/** By which code, and by whose word. */
export const introduced = async (world: World, opened: OpenScene, joiner: Joiner): Promise<Result<MemberRecord['source']>> => {
  const device = joiner.device === undefined ? null : world.keys.sign('device', joiner.device)
  const source = { ...sourceOf(opened), ...(device === null ? {} : { device }) }
  // What was typed goes before the link it was typed behind.
  const code = joiner.referrer ?? opened.code
  if (code === undefined) return { ok: true, value: source }
  const found = await findReferrer(world, code, { ...joiner, device })
  return found.ok ? { ok: true, value: { ...source, referrer: found.value } } : found
}

const provedPhone = (world: World, input: MemberContract['join']['input']): Promise<Result<string>> => {
  if (input.phoneCode !== undefined) return world.wechat.phoneOf(input.phoneCode)
  return Promise.resolve(
    input.phone === undefined
      ? { ok: false, refusal: { code: 'input.invalid', field: 'phone', rule: 'a phone number, or the code of the phone button' } }
      : { ok: true, value: input.phone },
  )
}

const step = route<MemberContract, 'join.step', { identity: string }>({
  input: z.strictObject({ scene, step: z.enum(['seen', 'begun'], 'seen or begun') }),
  writes: true,
  admit: shopper,
  run: async ({ world, who, input }) => {
    const opened = await openScene(world, input.scene)
    if (!opened.ok) return opened
    const known = await memberByIdentity(world, who.identity)
    const visit = { opened: opened.value, identity: who.identity, step: input.step, member: null }
    if (!known) await noteVisit(world, visit)
    return { ok: true, value: { step: input.step } }
  },
})

export const joinRoutes = { 'scene.open': sceneOpen, 'join.step': step, join }
