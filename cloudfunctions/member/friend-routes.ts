import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import type { KnownMember } from '../flow/known-member'
import { FRIENDS_AT_MOST, listFriends } from '../flow/list-friends'
import { route } from '../platform/host/route'
import { cardHolder } from './admit'

const rule = `1 to ${String(FRIENDS_AT_MOST)}`

const list = route<MemberContract, 'friend.list', KnownMember>({
  input: z.strictObject({
    after: z.string('a cursor').regex(/^\d\..{0,512}$/, 'the `next` of the page before').optional(),
    limit: z.int(rule).min(1, rule).max(FRIENDS_AT_MOST, rule).optional(),
  }),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input: { after, limit = FRIENDS_AT_MOST } }) => listFriends(world, who, { after, limit }),
})

export const friendRoutes = { 'friend.list': list }
