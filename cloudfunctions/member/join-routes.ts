import { z } from 'zod'
import type { MemberContract, SceneView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { MemberRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { joinedBefore, joinMember } from '../flow/join-member'
import { memberByIdentity } from '../flow/known-member'
import { openScene, type OpenScene } from '../flow/open-scene'
import { typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { shopper, visitor } from './admit'

const scene = z.string('the scene of a printed code').min(1, 'the scene of a printed code').max(64, '64 characters at most')
export const phone = z.string('a phone number').regex(/^1[3-9]\d{9}$/, 'a mainland mobile number of 11 digits')
export const name = typedText(30)
const agreement = z.boolean('true or false')

const sceneOpen = route<MemberContract, 'scene.open', { identity: string | null }>({
  input: z.strictObject({ scene }),
  writes: false,
  admit: visitor,
  run: async ({ world, who, input }) => {
    const opened = await openScene(world, input.scene)
    if (!opened.ok) return opened
    const known = who.identity === null ? null : await memberByIdentity(world, who.identity)
    return { ok: true, value: await sceneView(world, opened.value, known !== null) }
  },
})

const sceneView = async (world: World, { shop, staff }: OpenScene, member: boolean): Promise<SceneView> => {
  const programme = await world.programme()
  const theme = (programme.tiers[1] ?? programme.tiers[0])?.theme
  if (!theme) throw new Error(`programme ${programme.id} has no tiers`)
  return {
    brand: programme.brand,
    theme,
    store: { id: shop._id, name: shop.name },
    staff: staff ? { name: staff.name } : null,
    promises: programme.join.promises,
    terms: programme.join.terms,
    member,
  }
}

const join = route<MemberContract, 'join', { identity: string }>({
  input: z.strictObject({
    scene,
    phone: phone.optional(),
    phoneCode: z.string('the code of the phone button').min(1, 'the code of the phone button').max(128, '128 characters at most').optional(),
    name: name.optional(),
    terms: agreement,
    marketing: agreement,
  }),
  writes: true,
  admit: shopper,
  run: async ({ world, who, input, reference }) => {
    if (!input.terms) return { ok: false, refusal: { code: 'consent.required', field: 'terms', rule: 'the charter and the privacy notice are agreed to' } }
    const before = input.phoneCode === undefined ? null : await joinedBefore(world, { scope: who.identity, reference })
    if (before) return { ok: true, value: before }
    const opened = await openScene(world, input.scene)
    if (!opened.ok) return opened
    const proved = await provedPhone(world, input)
    if (!proved.ok) return proved
    return joinMember(world, {
      reference,
      scope: who.identity,
      identity: who.identity,
      phone: proved.value,
      phoneProved: input.phoneCode !== undefined,
      name: input.name ?? '',
      source: sourceOf(opened.value),
      marketing: input.marketing,
    })
  },
})

const sourceOf = ({ scene: { _id, store, staff, campaign } }: OpenScene): MemberRecord['source'] => ({ store, staff, campaign, scene: _id })

const provedPhone = (world: World, input: MemberContract['join']['input']): Promise<Result<string>> => {
  if (input.phoneCode !== undefined) return world.wechat.phoneOf(input.phoneCode)
  return Promise.resolve(
    input.phone === undefined
      ? { ok: false, refusal: { code: 'input.invalid', field: 'phone', rule: 'a phone number, or the code of the phone button' } }
      : { ok: true, value: input.phone },
  )
}

export const joinRoutes = { 'scene.open': sceneOpen, join }
