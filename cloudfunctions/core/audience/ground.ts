import type { Programme } from '../../../types/programme'
import type { AccountRecord, MemberRecord } from '../../../types/record'
import { civilOfDay, dayNumber, textOfDay } from '../kernel'
import { birthdayOn, stageFacts, stageOf } from '../member'
import { standingOn, tierInForce } from '../tier'

/** Whom an audience looks at, and when. */
export interface AudienceGround {
  programme: Programme
  member: MemberRecord
  account: AccountRecord
  now: number
}

type Facts = Readonly<Record<string, unknown>>

/** All facts of one member, laid out for the query library: dotted names as nested fields. */
export const factsAt = (ground: AudienceGround): { member: Facts } => ({
  member: { ...personOf(ground), ...boughtBy(ground), ...standingOf(ground), ...stageAt(ground) },
})

const personOf = ({ programme, member, now }: AudienceGround): Facts => {
  const { birthday, gender, size, source, unit, marketing, followsSince } = member
  const today = dayNumber(now, programme.zone)
  return {
    gender: gender ?? 'none',
    age: birthday === null ? undefined : ageOn(birthday, today),
    birthMonth: birthday === null ? undefined : Number(birthday.slice(5, 7)),
    birthday: birthdayOn(birthday, today),
    store: source.store,
    source: source.campaign ?? undefined,
    unit,
    size: size ?? undefined,
    marketing: marketing.agreed ? 'agreed' : 'refused',
    follows: followsSince == null ? 'no' : 'yes',
  }
}

/** Completed years. */
const ageOn = (birthday: string, today: number): number => {
  const text = textOfDay(today)
  return Number(text.slice(0, 4)) - Number(birthday.slice(0, 4)) - (text.slice(5) < birthday.slice(5) ? 1 : 0)
}

const boughtBy = ({ programme, member, account, now }: AudienceGround): Facts => {
  const today = dayNumber(now, programme.zone)
  const joined = dayNumber(member.joinedAt, programme.zone)
  const { orders, receivedFen, lastOrderAt, referrals = [] } = account.stats
  return {
    joinedDay: textOfDay(joined),
    joinedDays: today - joined,
    joinedMonths: monthOf(today) - monthOf(joined),
    orders,
    receivedFen,
    ticketFen: orders === 0 ? undefined : Math.floor(receivedFen / orders),
    sinceOrder: lastOrderAt === null ? undefined : today - dayNumber(lastOrderAt, programme.zone),
    ...windows(account, today),
    referrals: referrals.reduce((sum, { day, count }) => (day > today - 365 ? sum + count : sum), 0),
  }
}

const monthOf = (day: number): number => {
  const { year, month } = civilOfDay(day)
  return year * 12 + month
}

/** As the facts say it now, whatever the sweep has come to. */
const stageAt = ({ programme: { lifecycle, zone }, member, account, now }: AudienceGround): Facts =>
  lifecycle ? { stage: stageOf(lifecycle, stageFacts(member, account, zone), dayNumber(now, zone)) } : {}

/** Today is the last of the days. */
const windows = ({ stats }: AccountRecord, today: number): Facts => {
  const facts: Record<string, number> = {}
  for (const days of [30, 90, 365]) {
    const within = stats.days.filter(({ day }) => day > today - days && day <= today)
    facts[`orders${String(days)}`] = within.reduce((sum, one) => sum + one.orders, 0)
    facts[`received${String(days)}Fen`] = within.reduce((sum, one) => sum + one.receivedFen, 0)
  }
  return facts
}

const standingOf = ({ programme, account, now }: AudienceGround): Facts => {
  const { tracks = [], ...own } = standingOn(programme, account, now)
  const track = Object.fromEntries(
    (programme.tracks ?? []).map(({ id }) => {
      const standing = tracks.find((one) => one.track === id)
      return [id, (standing && tierInForce<string | null>(standing)) ?? 'none']
    }),
  )
  const balance = Object.fromEntries(programme.wallets.map(({ id }) => [id, account.wallets[id]?.balance ?? 0]))
  return { tier: tierInForce(own), track, balance }
}
