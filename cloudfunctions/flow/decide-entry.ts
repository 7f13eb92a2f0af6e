import { dayText, ok, refuse } from '../core/kernel'
import { areaRefusal, cardTerms, entryOf, formRefusal, opensAtOnce, productOf, routeOf } from '../core/member'
import type { FormInput } from '../../types/contract'
import type { OrderLine } from '../../types/order'
import type { JoinEntry, Programme } from '../../types/programme'
import type { ApplicationRecord, JoinForm, LeadRecord, MemberRecord, StoreRecord } from '../../types/record'
import type { Result } from '../../types/result'

export interface AskedJoiningOrder {
  number: string
  totalFen: number
  discountFen: number
  /** Null: now, decided by the first of several repeats. */
  paidAt: number | null
  lines: OrderLine[]
}

export interface ApplyForCard {
  reference: string
  /** Who sends the reference: two people may choose the same one. */
  scope: string
  by: JoinEntry['by']
  /** Null: the shopper, by the app. */
  staff: string | null
  identity: string | null
  phoneProved: boolean
  store: string
  source: MemberRecord['source']
  form: FormInput
  phoneAgain: string | null
  order: AskedJoiningOrder | null
  wish: boolean
  product: string | null
  fastTrack: string | null
  waived: string | null
  /** What who enters it may waive in a day, fen; left out: no limit. */
  waivedFenADay?: number | undefined
  lead: string | null
  marketing: boolean
}

export interface EntryGround {
  programme: Programme
  shop: StoreRecord | null
  lead: LeadRecord | null
  now: number
}

const DAY_MS = 86_400_000

export const formOf = ({ name = '', phone = '', birthday, gender, size }: FormInput): JoinForm => ({
  name: name.trim(),
  phone,
  birthday: birthday ?? null,
  gender: gender ?? null,
  size: size ?? null,
})

const undecided = {
  decidedBy: null,
  decidedAt: null,
  reason: null,
  collectedBy: null,
  member: null,
  cardNumber: null,
  deeds: [],
}

/** What a form that was handed in comes to, decided purely: the application as it would be kept, or why there is none. */
export const decideEntry = (
  { programme, shop, lead, now }: EntryGround,
  ask: ApplyForCard,
): Result<Omit<ApplicationRecord, '_id' | 'asked'>> => {
  const today = dayText(now, programme.zone)
  const form = formOf(ask.form)
  const entry = entryOf(programme, ask.by)
  if (!entry.ok) return entry
  const wrong = formRefusal(programme, entry.value, form, ask.phoneAgain, today)
  if (wrong) return refuse(wrong)
  const product = productOf(programme, ask.product)
  if (!product.ok) return product
  const outside = areaRefusal(product.value, 'issue', shop)
  if (outside) return refuse(outside)
  const receivedFen = ask.order && ask.order.totalFen - ask.order.discountFen
  const route = routeOf(programme, ask.by, { receivedFen, wish: ask.wish })
  if (!route.ok) return route
  const terms = cardTerms(product.value, ask, { form, today, from: lead?.savedAt ?? now })
  if (!terms.ok) return terms
  const days = programme.join.review?.days
  const { reference, wish, store, source, identity, marketing } = ask
  return ok({
    ...{ reference, wish, store, source, identity, marketing, form, route: route.value, lead: ask.lead },
    ...terms.value,
    state: 'pending',
    since: now,
    product: product.value.id,
    order: ask.order && { ...ask.order, paidAt: ask.order.paidAt ?? now },
    enteredBy: ask.staff,
    submittedAt: now,
    expiresAt: days === undefined || opensAtOnce(route.value) ? null : now + days * DAY_MS,
    ...undecided,
    programmeVersion: programme.version,
  })
}
