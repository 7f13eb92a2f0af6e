import type { Programme } from '../../../types/programme'
import type { AccountRecord, MemberRecord } from '../../../types/record'
import { dayNumber } from '../kernel'
import { emptyStats } from './activity'
import { nextDate } from './occasion'
import { windowsOf } from './stage'

export interface Joining {
  id: string
  reference: string
  identity: string | null
  name: string
  phone: string | null
  source: MemberRecord['source']
  marketing: boolean
  cardNumber: string
  /** What else a form told. */
  profile?: Pick<MemberRecord, 'birthday' | 'gender' | 'size'>
}

/** Instead of a version of the terms: those of now are agreed to by the person, not by a file. */
export const IMPORTED = 'imported'

/** The records of a new member: who they are, and an account in the first tier with nothing in it. */
export const join = (programme: Programme, joining: Joining, now: number): { member: MemberRecord; account: AccountRecord } => ({
  member: {
    _id: joining.id,
    reference: joining.reference,
    identity: joining.identity,
    name: joining.name,
    joinedName: joining.name,
    phone: joining.phone,
    phoneTail: joining.phone?.slice(-4) ?? null,
    birthday: joining.profile?.birthday ?? null,
    gender: joining.profile?.gender ?? null,
    size: joining.profile?.size ?? null,
    cardNumber: joining.cardNumber,
    joinedAt: now,
    programmeVersion: programme.version,
    source: joining.source,
    ...(joining.source.referrer === undefined ? {} : { introducer: joining.source.referrer }),
    terms: programme.join.terms.version,
    marketing: { agreed: joining.marketing, at: now },
    applied: [],
    ...firstStage(programme, now),
    occasionDue: nextDate({ birthday: joining.profile?.birthday ?? null, joinedAt: now }, dayNumber(now, programme.zone), programme.zone),
  },
  account: emptyAccount(programme, joining.id, now),
})

/** Who only has an invitation is told apart from who joined where that is known. */
const firstStage = ({ lifecycle, zone }: Programme, now: number): Pick<MemberRecord, 'stage' | 'stageDue'> => {
  if (!lifecycle) return {}
  const since = dayNumber(now, zone)
  return { stage: { id: 'new', since, before: null, windows: windowsOf(lifecycle) }, stageDue: since + lifecycle.activeDays + 1 }
}

/** Where everybody starts; `verify` starts its replay here too. */
export const emptyAccount = (programme: Programme, member: string, now: number): AccountRecord => ({
  _id: member,
  sequence: 0,
  wallets: {},
  stats: emptyStats(),
  tier: { id: programme.tiers[0]?.id ?? '', since: now, eligible: null },
  cardFrom: now,
  nextExpiryAt: null,
  nextReviewAt: null,
  lastOrderAt: null,
})
