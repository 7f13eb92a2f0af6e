import type { ProgrammeDocument, Words } from '../../../types/programme'
import { grouped } from '../../figure/number'
import { money } from '../../figure/money'
import type { ConsoleWords } from '../words/book'

const two = (n: number): string => String(n).padStart(2, '0')
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** What the rules in force say of sizes, hours and days, a sentence each; what they leave out is said to be so. */
export function sentences(document: ProgrammeDocument, told: ConsoleWords['settingsPage'], say: (words: Words) => string): string[] {
  const { zone, currency, messages, refund, lifecycle, callBacks, storedValue, adjustments = [], wallets } = document
  const quiet = messages && messages.quietHours.from !== messages.quietHours.to
  const named = (wallet: string): string => {
    const found = wallets.find(({ id }) => id === wallet)
    return found ? say(found.name) : wallet
  }
  return [
    told.place(zone, currency),
    messages?.approvalAbove === undefined ? told.noApproval : told.approval(grouped(messages.approvalAbove)),
    quiet ? told.quiet(clock(messages.quietHours.from), clock(messages.quietHours.to)) : told.noQuiet,
    ...(messages ? [told.marketing(messages.marketingAWeek), told.attribution(messages.attributionDays)] : []),
    told.grace(refund?.graceDays ?? 0),
    lifecycle ? told.stages(lifecycle.activeDays, lifecycle.silentDays, lifecycle.lostDays) : told.noStages,
    callBacks?.birthday ? told.birthdayCall(callBacks.birthday.daysBefore) : told.noBirthdayCall,
    callBacks?.purchase ? told.purchaseCall(callBacks.purchase.days) : told.noPurchaseCall,
    storedValue ? told.stored(money(storedValue.atMostFen)) : told.noStored,
    ...adjustments.map(({ role, wallet, atOnce, perDay }) => told.adjustment(role, named(wallet), grouped(atOnce), grouped(perDay))),
  ]
}
