/** Every collection and index there is, once for both databases. Nothing outside this list can be asked for. */
import type { Schema } from '../../../types/port/store'

/** An indexed field holds values of one type, or null: the two databases order mixed types differently. */
export const schema = {
  programme: { indexes: {} },
  setting: { indexes: {} },
  shop: { indexes: {} },
  staff: { indexes: {} },
  till: { indexes: {} },
  scene: { indexes: {} },
  unique: { indexes: {} },
  member: { indexes: { phoneTail: ['phoneTail'], joined: ['joinedAt'], name: ['name', 'birthday'], tail: ['name', 'phoneTail'], occasion: ['occasionDue'] } },
  application: { indexes: { store: ['store', 'state', 'submittedAt'] } },
  lead: { indexes: { store: ['store', 'savedAt'] } },
  task: { indexes: { store: ['store', 'state', 'dueAt'] } },
  follower: { indexes: {} },
  union: { indexes: {} },
  visit: { indexes: { store: ['store', 'day'] } },
  unit: { indexes: { store: ['store', 'createdAt'] } },
  card: { indexes: { unit: ['unit', 'state', 'issuedAt'], member: ['member', 'issuedAt'] } },
  account: {
    indexes: { expiry: ['nextExpiryAt'], release: ['nextReleaseAt'], review: ['nextReviewAt'], recency: ['lastOrderAt'] },
  },
  entry: { indexes: { history: ['member', 'sequence'], kind: ['member', 'kind', 'sequence'], moment: ['member', 'at'] } },
  talk: { indexes: { member: ['member', 'at'] } },
  view: { indexes: { member: ['member', 'at'] } },
  finding: { indexes: { store: ['store', 'minute'] } },
  couponGiven: { indexes: {} },
  couponCode: { indexes: { batch: ['batch', 'row'] } },
  couponGuess: { indexes: {} },
  coupon: { indexes: { member: ['member', 'expiresAt'], template: ['template', 'issuedAt'], expiry: ['state', 'expiresAt'] } },
  payment: { indexes: { state: ['state', 'askedAt'], member: ['member', 'askedAt'] } },
  stored: { indexes: { member: ['member', 'at'] } },
  liability: { indexes: {} },
  event: { indexes: { history: ['member', 'sequence'], kind: ['member', 'kind', 'sequence'] } },
  order: { indexes: { history: ['member', 'sequence'], card: ['card', 'paidAt'] } },
  gift: { indexes: { offered: ['state', 'place'] } },
  catalogue: { indexes: {} },
  shelf: { indexes: { gift: ['gift'] } },
  restock: { indexes: { gift: ['gift', 'at'] } },
  exchange: {
    indexes: {
      history: ['member', 'sequence'],
      due: ['dueAt'],
      store: ['store', 'state', 'at'],
      shelf: ['shelf'],
    },
  },
  draw: { indexes: { until: ['until'] } },
  drawing: { indexes: { history: ['member', 'at'], prize: ['draw', 'prize'] } },
  vote: { indexes: { until: ['until'] } },
  ballot: { indexes: { vote: ['vote'] } },
  voteCount: { indexes: {} },
  tally: { indexes: { member: ['member'] } },
  waitlist: { indexes: { gift: ['gift', 'state', 'at'], waiting: ['state', 'at'] } },
  concierge: { indexes: { history: ['member', 'at'], store: ['store', 'state', 'at'] } },
  benefitUse: { indexes: { history: ['member', 'at'] } },
  waiting: { indexes: { recorded: ['recordedAt'] } },
  attempt: { indexes: { store: ['store', 'lastAt'] } },
  duplicate: { indexes: { state: ['state', 'foundAt'] } },
  done: { indexes: {} },
  budget: { indexes: {} },
  allowance: { indexes: {} },
  adjustment: { indexes: { queue: ['store', 'state', 'askedAt'] } },
  sequel: { indexes: { due: ['dueAt'] } },
  tierApplication: { indexes: { store: ['store', 'state', 'appliedAt'] } },
  message: {
    indexes: { due: ['lane', 'dueAt'], inbox: ['member', 'at'], log: ['state', 'at'], campaign: ['campaign', 'at'] },
  },
  reach: { indexes: {} },
  outbox: { indexes: { at: ['at'] } },
  outcome: { indexes: { campaign: ['campaign', 'at'], message: ['message'] } },
  census: { indexes: {} },
  occasion: { indexes: { member: ['member', 'day'] } },
  nonce: { indexes: { expiry: ['expiresAt'] } },
  job: { indexes: {} },
} as const satisfies Schema

/** Fields that some index of the collection names, in a fixed order and without repeats. */
export function indexedFields(declared: Schema, collection: string): string[] {
  const indexes = Object.values(declared[collection]?.indexes ?? {})
  return [...new Set(indexes.flat())].sort()
}
