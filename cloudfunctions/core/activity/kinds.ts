import type { ActivityRule } from '../../../types/programme'
import { attendance } from './attendance'
import { follow } from './follow'
import type { ActivityKind } from './kind'
import { profile } from './profile'
import { referral, referred } from './referral'
import { review } from './review'
import { share } from './share'
import { signIn } from './sign-in'
import { survey } from './survey'

/** All kinds of activities. */
export const activityKinds: { readonly [K in ActivityRule['kind']]: ActivityKind<K> } = {
  signIn,
  profile,
  review,
  share,
  survey,
  referral,
  referred,
  follow,
  attendance,
}

type AnyKind = Pick<ActivityKind<ActivityRule['kind']>, 'answers' | 'objection' | 'make'>

/** The kind of a rule, to be asked about that rule alone: the lookup loses the tie between the two. */
export const kindOf = ({ kind }: ActivityRule): AnyKind => activityKinds[kind] as unknown as AnyKind
