import { campaign } from './status-campaign'
import { desk } from './status-desk'
import { push } from './status-push'
import { staff } from './status-staff'
import type { RefusalCode } from '../../../types/refusal'
import type { CounterRefusals } from '../../../types/refusal/counter'
import type { ApplicationRefusals } from '../../../types/refusal/application'
import type { CardRefusals } from '../../../types/refusal/card'
import type { ActivityRefusals } from '../../../types/refusal/activity'
import type { GiftRefusals } from '../../../types/refusal/gift'
import type { LedgerRefusals } from '../../../types/refusal/ledger'
import type { MemberRefusals } from '../../../types/refusal/member'
import type { PeopleRefusals } from '../../../types/refusal/people'
import type { PaymentRefusals } from '../../../types/refusal/payment'
import type { PointsRefusals } from '../../../types/refusal/points'
import type { ProgrammeRefusals } from '../../../types/refusal/programme'
import type { RequestRefusals } from '../../../types/refusal/request'
import type { TierRefusals } from '../../../types/refusal/tier'
import { coupon } from './coupon-status'
import { file } from './import-status'
import { benefit } from './benefit-status'
import { picture } from './picture-status'

type Statuses<Refusals> = Readonly<Record<keyof Refusals, number>>

const request: Statuses<RequestRefusals> = {
  'action.unknown': 404,
  'amount.invalid': 422,
  'body.malformed': 400,
  'body.tooLarge': 413,
  'consent.required': 422,
  'identity.required': 401,
  'input.invalid': 400,
  'nonce.reused': 409,
  'permission.denied': 403,
  'phone.code': 422,
  'reference.reused': 409,
  'request.unknown': 404,
  'signature.missing': 401,
  'signature.stale': 401,
  'signature.wrong': 401,
  'store.closed': 422,
  'store.unknown': 404,
  'till.unknown': 404,
}

const member: Statuses<MemberRefusals> = {
  'card.mistyped': 422,
  'code.expired': 422,
  'code.wrong': 422,
  'member.exists': 409,
  'member.unknown': 404,
  'scene.expired': 422,
  'scene.mistyped': 422,
  'scene.unknown': 404,
}

const counter: Statuses<CounterRefusals> = {
  'find.tooMany': 429,
  'proof.required': 422,
}

const application: Statuses<ApplicationRefusals> = {
  'application.another': 403,
  'application.early': 422,
  'application.exists': 409,
  'application.state': 409,
  'application.unknown': 404,
  'application.wish': 422,
  'card.waiver': 422,
  'fastTrack.unproved': 422,
  'form.age': 422,
  'form.birthday': 422,
  'form.differs': 422,
  'form.incomplete': 422,
  'form.name': 422,
  'form.phone': 422,
  'join.entry': 422,
  'join.purchase': 422,
  'lead.exists': 409,
  'lead.joined': 409,
  'lead.unknown': 404,
  'order.taken': 409,
  'task.done': 409,
  'task.unknown': 404,
}

const card: Statuses<CardRefusals> = {
  'card.area': 422,
  'card.cancelled': 422,
  'card.expired': 422,
  'card.lost': 422,
  'card.pending': 422,
  'card.product': 404,
  'card.renewal': 422,
  'card.state': 409,
  'card.suspended': 422,
  'waiver.dayLimit': 422,
}

const activity: Statuses<ActivityRefusals> = {
  'activity.closed': 404,
  'activity.done': 409,
  'activity.limit': 429,
  'activity.outside': 422,
  'adjustment.dayLimit': 422,
  'adjustment.decided': 409,
  'adjustment.unknown': 404,
  'follow.missing': 422,
  'profile.incomplete': 422,
  'referral.small': 422,
  'referrer.device': 409,
  'referrer.mistyped': 422,
  'referrer.self': 422,
  'referrer.unknown': 404,
  'review.late': 422,
}

const gift: Statuses<GiftRefusals> = {
  'exchange.closed': 422,
  'exchange.identity': 422,
  'exchange.mistyped': 422,
  'exchange.proof': 422,
  'exchange.state': 409,
  'exchange.store': 422,
  'exchange.tries': 429,
  'exchange.unknown': 404,
  'gift.changed': 409,
  'gift.ended': 422,
  'gift.limit': 422,
  'gift.notYet': 422,
  'gift.place': 422,
  'gift.repriced': 409,
  'gift.soldOut': 409,
  'gift.tier': 422,
  'gift.unknown': 404,
  'gift.wallet': 422,
  'gift.withdrawn': 409,
  'stock.short': 422,
}

const ledger: Statuses<LedgerRefusals> = {
  'currency.other': 422,
  'entry.unknown': 404,
  'order.future': 422,
  'order.refunded': 422,
  'order.unknown': 404,
  'refund.amount': 422,
  'refund.exceeds': 422,
}

const people: Statuses<PeopleRefusals> = {
  'duplicate.unknown': 404,
  'merge.limit': 422,
  'merge.merged': 409,
  'merge.self': 422,
  'sub.differs': 422,
  'sub.limit': 422,
  'sub.main': 422,
  'sub.none': 422,
  'sub.taken': 409,
  'sub.unknown': 404,
  'invite.unknown': 404,
  'invite.waiting': 409,
  'unit.kind': 422,
  'unit.none': 422,
  'unit.unknown': 404,
}

const payment: Statuses<PaymentRefusals> = {
  'payment.amount': 409,
  'payment.closed': 422,
  'payment.forged': 401,
  'payment.unknown': 404,
  'stored.amount': 422,
  'stored.limit': 422,
  'stored.off': 422,
  'stored.returned': 422,
  'stored.short': 422,
  'stored.unknown': 404,
}

const points: Statuses<PointsRefusals> = {
  'points.short': 422,
  'right.none': 403,
  'tender.limit': 422,
}

const programme: Statuses<ProgrammeRefusals> = {
  'programme.changed': 409,
  'programme.invalid': 422,
  'programme.unknown': 404,
}

const tier: Statuses<TierRefusals> = {
  'tier.notEligible': 422,
  'tier.held': 409,
  'tier.noApplication': 422,
  'tier.applied': 409,
  'tier.applicationUnknown': 404,
  'tier.applicationDecided': 409,
  'tier.lowest': 422,
  'tier.unknown': 404,
  'reason.required': 422,
}

/** The HTTP status of every refusal, for both hosts and the HTTP door. A code without a row does not compile. */
const statuses: Readonly<Record<RefusalCode, number>> = {
  ...activity,
  ...benefit,
  ...campaign,
  ...desk,
  ...push,
  ...counter,
  ...coupon,
  ...file,
  ...gift,
  ...ledger,
  ...member,
  ...people,
  ...payment,
  ...picture,
  ...points,
  ...programme,
  ...request,
  ...application,
  ...card,
  ...staff,
  ...tier,
}

export const statusOf = (code: RefusalCode): number => statuses[code]
