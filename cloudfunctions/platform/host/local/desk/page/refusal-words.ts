import type { Answer } from '../../../../../../types/contract'
import type { Refusal, RefusalCode } from '../../../../../../types/refusal'
import { say, words, type Words } from './language'
import { yuanOf } from './money'
import { momentIn } from './month'
import { counterWords } from './refusal/counter'
import { couponWords } from './refusal/coupon'
import { activityWords } from './refusal/activity'
import { applicationWords } from './refusal/application'
import { cardWords } from './refusal/card'
import { benefitWords } from './refusal/benefit'
import { campaignWords } from './refusal/campaign'
import { deskWords } from './refusal/desk'
import { giftWords } from './refusal/gift'
import { importWords } from './refusal/import'
import { ledgerWords } from './refusal/ledger'
import { memberWords } from './refusal/member'
import { peopleWords } from './refusal/people'
import { paymentWords } from './refusal/payment'
import { pictureWords } from './refusal/picture'
import { pointsWords } from './refusal/points'
import { programmeWords } from './refusal/programme'
import { pushWords } from './refusal/push'
import { requestWords } from './refusal/request'
import { staffWords } from './refusal/staff'
import { tierWords } from './refusal/tier'

/** A code without words does not compile. */
const table: Readonly<Record<RefusalCode, Words>> = {
  ...activityWords,
  ...benefitWords,
  ...campaignWords,
  ...counterWords,
  ...couponWords,
  ...deskWords,
  ...applicationWords,
  ...cardWords,
  ...giftWords,
  ...importWords,
  ...ledgerWords,
  ...memberWords,
  ...peopleWords,
  ...paymentWords,
  ...pictureWords,
  ...pointsWords,
  ...programmeWords,
  ...pushWords,
  ...requestWords,
  ...staffWords,
  ...tierWords,
}

const moments = new Set([
  'again', 'decidedAt', 'at', 'until', 'since', 'validFrom', 'paidAt', 'now', 'timestamp', 'expiredAt', 'closedAt', 'joinedAt',
  'cancelledAt', 'lostAt', 'collectFrom', 'suspendedAt', 'opensAt', 'closesAt', 'validUntil', 'submittedAt', 'savedAt', 'doneAt',
  'endedAt', 'revokedAt', 'shownAt',
  'appliedAt', 'decidedAt',
])

export const refusalText = (refusal: Refusal, zone: string): string => {
  const figures = new Map<string, unknown>(Object.entries(refusal))
  return say(table[refusal.code]).replace(/\{(\w+)\}/g, (_, name: string) => {
    const figure = figures.get(name)
    if (typeof figure === 'object' && figure !== null && 'zh' in figure) return say(figure as Words)
    if (typeof figure !== 'number') return String(figure)
    if (name.endsWith('Fen')) return yuanOf(figure)
    return moments.has(name) ? momentIn(figure, zone) : String(figure)
  })
}

/** Words for any answer that is not a value. */
export const failureText = (answer: Exclude<Answer, { ok: true }>, zone: string): string =>
  'refusal' in answer
    ? refusalText(answer.refusal, zone)
    : say(words('是我们的服务出了问题，没有改动任何数据。编号 ', 'The fault is ours; nothing was changed. Request ')) +
      answer.fault.requestId
