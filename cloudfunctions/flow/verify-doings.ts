import { doneOnce, earnActivity, standingWith, streakOn } from '../core/activity'
import { dayNumber } from '../core/kernel'
import type { ActivityStanding, EventRecord } from '../../types/record'
import { eventReference } from './do-once'
import type { Look } from './verify-events'
import type { Books, Same } from './verify-member'
import { isMerge } from './verify-merge'
import { reversedBy } from './verify-refunds'

export const isActivity = (event: EventRecord): event is EventRecord<'activity'> => event.kind === 'activity'
export const isTakeBack = (event: EventRecord): event is EventRecord<'takeBack'> => event.kind === 'takeBack'

/** What a doing earned, earned once more by the facts it keeps, and what its entries came to. */
export const verifyActivityEvent = ({ event, posted, same, books }: Look<'activity'>): void => {
  const { detail, at } = event
  const what = `event ${event._id}`
  const programme = books.programmes.get(event.programmeVersion)
  if (!programme) return same(`${what}: programme version`, event.programmeVersion, null)
  const rules = detail.earned.map(({ rule }) => rule)
  const earned = earnActivity(programme, { activity: detail.activity, subject: detail.subject, at, facts: detail.facts, rules })
  same(`${what}: what it earned`, detail.earned, earned)
  same(`${what}: its points`, posted, earned.map(({ wallet, points }) => ({ wallet, points })))
  for (const [wallet, balance] of Object.entries(detail.facts.balances)) {
    const before = books.entries.filter((one) => one.wallet === wallet && one.sequence < event.sequence).at(-1)
    same(`${what}: balance of ${wallet} before it`, balance, before?.balanceAfter ?? 0)
  }
}

/** What was taken back is what was given, once. */
export const verifyTakeBack = ({ event, same, books }: Look<'takeBack'>): void => {
  const { of, activity, earned } = event.detail
  const what = `event ${event._id}`
  // Who introduced and who was introduced may be one by now: both were given something under one name.
  const named = [...books.events, ...books.givenElsewhere].filter((one) => one.reference === of).filter(isActivity)
  const given = named.find(({ detail }) => detail.activity === activity) ?? named[0]
  same(`${what}: what it takes back`, { activity, earned }, given ? { activity: given.detail.activity, earned: given.detail.earned } : null)
  // What had expired of them is taken from there, so that the balance does not tell.
  const entries = books.entries.filter(({ reference }) => reference === eventReference(event.reference))
  const taken = entries.map(({ wallet, postings }) => ({ wallet, points: reversedBy(postings) }))
  same(`${what}: its points`, taken, earned.map(({ wallet, points }) => ({ wallet, points })))
  same(`${what}: taken back once`, books.events.filter((one) => isTakeBack(one) && one.detail.of === of && one.detail.activity === activity).length, 1)
}

/** Streaks and shares, once more from the first doing. */
export const verifyStanding = ({ account, events, programmes }: Books, same: Same): void => {
  let standing: ActivityStanding = {}
  for (const event of events) {
    if (isMerge(event) && event.detail.side === 'absorbed') standing = {}
    const programme = programmes.get(event.programmeVersion)
    if (!programme || !isActivity(event)) continue
    const { activity, subject, facts } = event.detail
    const day = dayNumber(event.at, programme.zone)
    same(`event ${event._id}: its streak`, facts.streak, activity === 'signIn' ? streakOn(standing, day) : 0)
    standing = standingWith(standing, { activity, subject }, day)
  }
  same('sign-ins and shares', account.activity ?? {}, standing)
  const doings = events.filter(isActivity).flatMap(({ detail }) => doneOnce(detail) ?? [])
  same('what is done once', doings, [...new Set(doings)])
}
