import { campaignValues, pushDetails } from '../core/campaign'
import { maskName, ok, refuse, tailOf } from '../core/kernel'
import { misfitsOf, render, templateNamed } from '../core/message'
import { holesOf, occasions } from '../core/programme'
import type { PushMisfit, PushSample, PushTemplate } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { MessageTemplate, Programme } from '../../types/programme'
import type { MemberRecord, MessageValues, PushAsk, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { reachedBy } from './dry-run-reach'
import { audienceBarrier, matchPage } from './list-audience'
import { memberByIdentity } from './known-member'
import { queueMessage } from './queue-message'

const PAGE = 200
const SEEN_AT_MOST = 4_000
const MISFITS_AT_MOST = 5

/** Templates that campaigns may send, with the holes that each fills. */
export const pushTemplates = ({ messages }: Programme): PushTemplate[] =>
  (messages?.templates ?? [])
    .filter(({ on }) => on === 'campaign' || on === 'festival')
    .map(({ id, name, kind, channels, text, fields, on }) => {
      const names = [...new Set([text.zh, text.en, ...fields.map((field) => field.text)].flatMap(holesOf))]
      return { id, name, kind, channels, text, holes: names.map((hole) => ({ name: hole, type: occasions[on][hole] ?? 'text' })) }
    })

interface Preview {
  samples: PushSample[]
  misfits: PushMisfit[]
  seen: number
  whole: boolean
}

/**
 * The message as the newest members of the audience would see it, names masked, and everybody looked at in whose message
 * something is missing or would be cut. Nobody who does not agree to it is looked at. Refuses `campaign.invalid`.
 */
export const previewPush = async (world: World, push: PushAsk, members: number): Promise<Result<Preview>> => {
  const programme = await world.programme()
  const template = sendable(programme, push.template)
  const barrier = audienceBarrier(programme, push.audience)
  if (barrier || !template) return refuse(barrier ?? unknownTemplate(programme, push.template))
  const found: Preview = { samples: [], misfits: [], seen: 0, whole: false }
  let after: string | undefined
  do {
    const page = await matchPage(world, push.audience, { after, limit: PAGE })
    if (!page.ok) return page
    for (const { member } of page.value.items) await look(world, { programme, push, template, members, found }, member)
    found.seen += page.value.seen
    found.whole = page.value.next === null
    after = page.value.next ?? undefined
  } while (after !== undefined && found.seen < SEEN_AT_MOST)
  return ok(found)
}

const sendable = (programme: Programme, id: string): MessageTemplate | null =>
  pushTemplates(programme).some((one) => one.id === id) ? templateNamed(programme, id) : null

const unknownTemplate = (programme: Programme, got: string) => {
  const known = pushTemplates(programme).map(({ id }) => id)
  const valid = known.length > 0 ? `one of ${known.join(', ')}` : 'none: the programme has none'
  return { code: 'campaign.invalid' as const, faults: [{ path: '$.rewards[0].template', rule: 'message.unknown', valid, got }] }
}

interface Looking {
  programme: Programme
  push: PushAsk
  template: MessageTemplate
  members: number
  found: Preview
}

const look = async (world: World, { programme, push, template, members, found }: Looking, member: MemberRecord): Promise<void> => {
  if ((await reachedBy(world, programme, template, member)) === 'refused') return
  const who = { nameMasked: maskName(member.name), cardTail: tailOf(member.cardNumber) }
  const values = await valuesFor(world, programme, push, member)
  for (const misfit of misfitsOf(template, values, programme.zone)) if (found.misfits.length < MISFITS_AT_MOST) found.misfits.push({ ...who, ...misfit })
  if (found.samples.length < members) found.samples.push({ ...who, from: programme.brand.name, title: template.name, ...render(template, { ...values, name: who.nameMasked }, programme.zone) })
}

const valuesFor = async (world: World, programme: Programme, push: PushAsk, member: MemberRecord): Promise<MessageValues> => {
  const now = world.clock.now()
  const shop = await world.store.get<StoreRecord>('shop', member.source.store)
  const details = pushDetails(push, now, programme.zone)
  const values = campaignValues(programme, details, { name: member.name, store: shop?.name ?? '', given: [], at: details.from })
  return { brand: programme.brand.name, ...values }
}

/** The same message to the card of whoever sends it, once a reference. Refuses `push.own` where there is no such card. */
export const pushToSelf = async (world: World, { push, identity, reference }: { push: PushAsk; identity: string; reference: string }): Promise<Result<{ message: string; wechat: boolean }>> => {
  const programme = await world.programme()
  const [template, own] = [sendable(programme, push.template), await memberByIdentity(world, identity)]
  if (!template) return refuse(unknownTemplate(programme, push.template))
  if (!own) return refuse({ code: 'push.own', rule: 'a card of your own under the same WeChat identity' })
  const values = await valuesFor(world, programme, push, own.member)
  const ask = { member: own.member._id, template: template.id, cause: `self:${reference}`, values, at: world.clock.now() }
  const message = await world.store.transact((tx) => queueMessage(tx, programme, ask))
  return ok({ message: message ?? '', wechat: (await reachedBy(world, programme, template, own.member)) === 'reached' })
}
