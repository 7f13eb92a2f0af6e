import { BONUS, REAL } from '../core/stored'
import type { EventKind, EventRecord, StoredParts } from '../../types/record'
import { eventId, eventReference } from './do-once'
import { verifyActivityEvent, verifyTakeBack } from './verify-doings'
import { givenBack } from './verify-gifts'
import { reversedBy } from './verify-refunds'
import type { Books, Same } from './verify-member'

/** Events as they stand beside their entries: every event under its own id, every entry of one with its number. */
export const verifyEvents = (books: Books, same: Same): void => {
  const { member, events, entries } = books
  same('since when the account is followed', member.followsSince ?? null, followedSince(events))
  const known = new Map(events.map((event) => [eventReference(event.reference), event]))
  for (const event of events) same(`event ${event._id}: its id`, event._id, eventId(event))
  for (const { _id, reference, sequence } of entries) {
    if (!reference.startsWith('event:')) continue
    same(`entry ${_id}: number of its event`, sequence, known.get(reference)?.sequence ?? null)
  }
  for (const event of events) look({ event, posted: postedBy(entries, event), returned: returnedBy(entries, event), same, books })
}

/** Each kind is looked at by its own; the type parameter keeps kind and detail together. */
const look = <K extends EventKind>(one: Look<K>): void => {
  kinds[one.event.kind](one)
}

/** From the first of the followings that no leaving came after. */
const followedSince = (events: readonly EventRecord[]): number | null =>
  events.reduce<number | null>((since, { kind, at, detail }) => {
    if (kind === 'merge' && 'brought' in detail && detail.side === 'survivor') return since ?? detail.brought.followsSince
    if (kind !== 'follow' || !('follows' in detail)) return since
    return detail.follows ? (since ?? at) : null
  }, null)

export interface Look<K extends EventKind> {
  event: EventRecord<K>
  /** What its entries did to balance less debt, wallet by wallet. */
  posted: { wallet: string; points: number }[]
  /** Spent points that its entries gave back. */
  returned: number
  same: Same
  books: Books
}

const postedBy = (entries: Books['entries'], { reference }: EventRecord): Look<EventKind>['posted'] =>
  entries
    .filter((entry) => entry.reference === eventReference(reference))
    .map(({ wallet, points }) => ({ wallet, points }))

/** Of a kind that moves nothing by itself. */
const postsNothing = ({ event, posted, same }: Look<EventKind>): void => {
  same(`event ${event._id}: its points`, posted, [])
}

const returnedBy = (entries: Books['entries'], { reference }: EventRecord): number =>
  givenBack(entries.filter((entry) => entry.reference === eventReference(reference)).flatMap(({ postings }) => postings))

/** What stored value's entries must come to: a part with nothing has none. */
const storedPosted = ({ realFen, bonusFen }: StoredParts, sign: 1 | -1): Look<EventKind>['posted'] =>
  [
    { wallet: REAL, points: sign * realFen },
    { wallet: BONUS, points: sign * bonusFen },
  ].filter(({ points }) => points !== 0)

/** What each kind's entries must come to. */
const kinds: { readonly [K in EventKind]: (look: Look<K>) => void } = {
  adjustment: ({ event, posted, same }) => {
    const { wallet, points } = event.detail
    same(`event ${event._id}: its points`, posted, [{ wallet, points }])
  },
  campaignPoints: ({ event, posted, same }) => {
    const { wallet, points } = event.detail
    same(`event ${event._id}: its points`, posted, [{ wallet, points }])
  },
  // What had expired of them is taken from there, so the balance does not tell; verify-campaigns holds the sums.
  campaignBack: ({ event, same, books }) => {
    const entries = books.entries.filter(({ reference }) => reference === eventReference(event.reference))
    const taken = entries.map(({ wallet, postings }) => ({ wallet, points: reversedBy(postings) }))
    same(`event ${event._id}: its points`, taken, [{ wallet: event.detail.wallet, points: event.detail.points }])
  },
  benefitGrant: postsNothing,
  couponIssue: postsNothing,
  opening: ({ event, posted, same }) => {
    const { wallet, points } = event.detail
    same(`event ${event._id}: its points`, posted, [{ wallet, points }])
  },
  storedOpening: ({ event, posted, same }) => {
    same(`event ${event._id}: its money`, posted, storedPosted(event.detail, 1))
  },
  storedOpeningBack: ({ event, posted, same }) => {
    same(`event ${event._id}: its money`, posted, storedPosted(event.detail, -1))
  },
  importBack: postsNothing,
  couponExchange: ({ event, posted, same }) => {
    const { wallet, points } = event.detail
    same(`event ${event._id}: its points`, posted, [{ wallet, points: -points }])
  },
  couponGift: postsNothing,
  card: postsNothing,
  topUp: ({ event, posted, same }) => {
    same(`event ${event._id}: its money`, posted, storedPosted(event.detail, 1))
  },
  storedPayment: ({ event, posted, same }) => {
    same(`event ${event._id}: its money`, posted, storedPosted(event.detail, -1))
  },
  storedReturn: ({ event, posted, same }) => {
    same(`event ${event._id}: its money`, posted, storedPosted(event.detail, 1))
  },
  storedClosing: ({ event, posted, same }) => {
    same(`event ${event._id}: its money`, posted, storedPosted(event.detail, -1))
  },
  follow: postsNothing,
  invite: postsNothing,
  // What is left of all of them is held against the member's cards in verify-sub-cards.
  subCard: postsNothing,
  activity: verifyActivityEvent,
  takeBack: verifyTakeBack,
  // Held against its other side in verify-merge.
  merge: ({ event, same }) => {
    same(`event ${event._id}: the other side`, event.detail.other === event.member, false)
  },
  tierApply: postsNothing,
  tierDecide: postsNothing,
  tierGrant: postsNothing,
  tierDowngrade: postsNothing,
  tierReview: postsNothing,
  redemption: ({ event, posted, same }) => {
    const { wallet, points } = event.detail
    same(`event ${event._id}: its points`, posted, points === 0 ? [] : [{ wallet, points: -points }])
  },
  // What past lots give back stays expired, so the step's points are held against its postings.
  exchangeStep: ({ event, returned, same }) => {
    same(`event ${event._id}: its points`, returned, event.detail.points)
  },
  drawing: postsNothing,
  ballot: postsNothing,
  benefitUse: postsNothing,
  benefitUndo: postsNothing,
  concierge: postsNothing,
  conciergeStep: postsNothing,
  adviser: postsNothing,
}
