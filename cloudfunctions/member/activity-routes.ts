import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import { doActivity, type DoActivity } from '../flow/do-activity'
import type { KnownMember } from '../flow/known-member'
import { listActivities } from '../flow/list-activities'
import { recordId, typedText } from '../platform/host/input'
import { route, type Request } from '../platform/host/route'
import { cardHolder } from './admit'

const nothing = z.strictObject({})
const code = z.string('a code').regex(/^[A-Za-z0-9._-]{1,32}$/, '1 to 32 of letters, digits and . _ -')

const list = route<MemberContract, 'activity.list', KnownMember>({
  input: nothing,
  writes: false,
  admit: cardHolder,
  run: async ({ world, who }) => ({ ok: true, value: await listActivities(world, who) }),
})

type Doing = Pick<DoActivity, 'activity' | 'subject' | 'more'>

const doing = ({ world, who, reference }: Request<unknown, KnownMember>, what: Doing) =>
  doActivity(world, { ...what, member: who.member._id, reference, store: null, staff: null })

/** Things that are done without saying more. */
const plain = (activity: 'signIn' | 'profile' | 'follow' | 'share') =>
  route<MemberContract, 'activity.signIn', KnownMember>({
    input: nothing,
    writes: true,
    admit: cardHolder,
    run: (request) => doing(request, { activity, subject: null }),
  })

const stars = '1 to 5 stars'

const review = route<MemberContract, 'activity.review', KnownMember>({
  input: z.strictObject({
    order: recordId('the id of an order'),
    stars: z.int(stars).min(1, stars).max(5, stars),
    text: typedText(500).optional(),
  }),
  writes: true,
  admit: cardHolder,
  run: (request) => {
    const { order, stars: given, text } = request.input
    const more = { stars: given, ...(text === undefined ? {} : { text }) }
    return doing(request, { activity: 'review', subject: order, more })
  },
})

const survey = route<MemberContract, 'activity.survey', KnownMember>({
  input: z.strictObject({ survey: code }),
  writes: true,
  admit: cardHolder,
  run: (request) => doing(request, { activity: 'survey', subject: request.input.survey }),
})

const attend = route<MemberContract, 'activity.attend', KnownMember>({
  input: z.strictObject({ event: code }),
  writes: true,
  admit: cardHolder,
  run: (request) => doing(request, { activity: 'attendance', subject: request.input.event }),
})

export const activityRoutes = {
  'activity.list': list,
  'activity.signIn': plain('signIn'),
  'activity.profile': plain('profile'),
  'activity.follow': plain('follow'),
  'activity.share': plain('share'),
  'activity.review': review,
  'activity.survey': survey,
  'activity.attend': attend,
}
