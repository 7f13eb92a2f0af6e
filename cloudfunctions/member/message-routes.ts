import * as z from 'zod'
import type { Caller } from '../../types/caller'
import type { MemberContract } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Result } from '../../types/result'
import type { KnownMember } from '../flow/known-member'
import { INBOX_AT_MOST, listInbox, READ_AT_MOST, readInbox } from '../flow/list-inbox'
import { messageSettings } from '../flow/message-settings'
import { notePermits } from '../flow/note-permits'
import { openMessage } from '../flow/open-message'
import { setConsent } from '../flow/set-consent'
import { memberById } from '../flow/known-member'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { cardHolder } from './admit'
import { paged } from './gift-routes'

const message = recordId('the id of a message')
const kind = z.enum(['care', 'service', 'marketing'], 'care, service or marketing')
/** WeChat asks for three templates at a time. */
const ASKED_AT_ONCE = 3

const inboxList = route<MemberContract, 'inbox.list', KnownMember>({
  input: z.strictObject({ ...paged(INBOX_AT_MOST), after: z.string().min(1, 'the `next` of the page before').max(4_096, 'the `next` of the page before').optional() }),
  writes: false,
  admit: cardHolder,
  run: async ({ world, who, input: { after, limit = 20 } }) => {
    const [{ zone }, page] = [await world.programme(), await listInbox(world, who.member, { after, limit })]
    return page.ok ? { ok: true, value: { ...page.value, zone, now: world.clock.now() } } : page
  },
})

const inboxRead = route<MemberContract, 'inbox.read', KnownMember>({
  input: z.strictObject({ messages: z.array(message).min(1, 'one message or more').max(READ_AT_MOST, `${String(READ_AT_MOST)} messages at most`) }),
  writes: true,
  admit: cardHolder,
  run: async ({ world, who, input }) => ({ ok: true, value: { read: await readInbox(world, who.member._id, input.messages) } }),
})

const settings = route<MemberContract, 'message.settings', KnownMember>({
  input: z.strictObject({}),
  writes: false,
  admit: cardHolder,
  run: async ({ world, who }) => ({ ok: true, value: await messageSettings(world, who.member) }),
})

const consent = route<MemberContract, 'message.consent', KnownMember>({
  input: z.strictObject({ kind, agreed: z.boolean('true or false') }),
  writes: true,
  admit: cardHolder,
  run: async ({ world, who, input, reference }) => {
    const set = await setConsent(world, { member: who.member._id, reference, ...input })
    return set.ok ? settingsAfter(world, who) : set
  },
})

/** Read anew: marketing stands in the member's own record. */
const settingsAfter = async (world: World, { member }: KnownMember) => {
  const known = await memberById(world, member._id)
  return { ok: true as const, value: await messageSettings(world, known?.member ?? member) }
}

interface Receiver {
  known: KnownMember
  openid: string
}

/** Whoever is asked by WeChat is who the messages go to. */
const receiver = async (world: World, caller: Caller): Promise<Result<Receiver>> => {
  const known = await cardHolder(world, caller)
  if (!known.ok) return known
  return { ok: true, value: { known: known.value, openid: caller.kind === 'wechat' ? caller.openid : '' } }
}

const permitAccepted = route<MemberContract, 'permit.accepted', Receiver>({
  input: z.strictObject({
    answers: z
      .array(z.strictObject({ template: recordId('the id of a template'), answer: z.enum(['accept', 'reject', 'ban'], 'accept, reject or ban') }))
      .min(1, 'one template or more')
      .max(ASKED_AT_ONCE, `${String(ASKED_AT_ONCE)} templates at most`),
  }),
  writes: true,
  admit: receiver,
  run: async ({ world, who, input, reference }) => {
    const noted = await notePermits(world, { member: who.known.member._id, reference, answers: input.answers, openid: who.openid })
    return noted.ok ? settingsAfter(world, who.known) : noted
  },
})

const opened = route<MemberContract, 'message.opened', KnownMember>({
  input: z.strictObject({ message }),
  writes: true,
  admit: cardHolder,
  run: ({ world, who, input }) => openMessage(world, { member: who.member._id, message: input.message }),
})

export const messageRoutes = {
  'inbox.list': inboxList,
  'inbox.read': inboxRead,
  'message.settings': settings,
  'message.consent': consent,
  'permit.accepted': permitAccepted,
  'message.opened': opened,
}
