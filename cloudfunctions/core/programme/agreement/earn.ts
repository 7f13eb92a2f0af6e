import type { EarnRule, Wallet } from '../../../../types/programme'
import type { ProgrammeFault } from '../fault'
import type { Agreement } from './agreement'

/** Points for every ¥1; 100, which is 10,000 % of the money, is a slip of decimal places. */
const POINTS_PER_YUAN_AT_MOST = 50

/** A rate beyond reason fills balances that no later correction takes back without debt. */
export const sensibleRate: Agreement = {
  needs: ['earn.*', 'wallets.*.id', 'wallets.*.scale', 'wallets.*.tenderFen'],
  faults: ({ earn, wallets }) => earn.flatMap((rule, index) => rateFaults(rule, wallets, `$.earn[${String(index)}].points`)),
}

const rateFaults = (rule: EarnRule, wallets: readonly Wallet[], path: string): ProgrammeFault[] => {
  const wallet = wallets.find(({ id }) => id === rule.wallet)
  if (!('perFen' in rule) || !wallet) return []
  const perYuan = (rule.points * 100) / 10 ** wallet.scale / rule.perFen
  // What ¥1 gives back where points pay, in fen.
  const backFen = perYuan * (wallet.tenderFen ?? 0)
  const most = String(POINTS_PER_YUAN_AT_MOST)
  return [
    ...(perYuan <= POINTS_PER_YUAN_AT_MOST
      ? []
      : [{ path, rule: 'earn.rate', valid: `${most} points for every ¥1 at most (${most}00 %)`, got: `${figure(perYuan)} points for every ¥1 (${figure(perYuan * 100)} %)` }]),
    ...(backFen <= 100
      ? []
      : [{ path, rule: 'earn.worth', valid: 'points worth the money received at most (100 %)', got: `${figure(backFen)} % of it` }]),
  ]
}

const figure = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 4 })

/** Rules that one order may write an entry for beside the four shards of a budget, in a commit of twenty or so operations. */
const RULES_WITH_BUDGET = 6
/** What an order tells takes the place of as many. */
const MESSAGES_OF_ORDER = 3

/** A budget of the day is read and written in the order's own commit, and so is an entry for each rule. */
export const budgetedRules: Agreement = {
  needs: ['earn.*', 'messages'],
  faults: ({ earn, messages }) => {
    const most = RULES_WITH_BUDGET - (messages ? MESSAGES_OF_ORDER : 0)
    if (earn.length <= most || earn.every(({ dailyBudget }) => dailyBudget === undefined)) return []
    const told = messages ? ', and members are told of it' : ''
    const valid = `${String(most)} rules at most where one of them has a dailyBudget${told}: one order writes them all at once`
    return [{ path: `$.earn[${String(most)}]`, rule: 'earn.operations', valid, got: String(earn.length) }]
  },
}

const effect = (rule: EarnRule): string => JSON.stringify(Object.entries(rule).filter(([key]) => key !== 'id').sort())

/** Two rules equal in all but their id are one rule pasted twice: every order would earn double. */
export const differentRules: Agreement = {
  needs: ['earn.*'],
  faults: ({ earn }) => {
    const effects = earn.map(effect)
    return effects.flatMap((one, index) => {
      const first = effects.indexOf(one)
      return first === index
        ? []
        : [{
            path: `$.earn[${String(index)}]`,
            rule: 'earn.repeated',
            valid: `a rule that differs from ${earn[first]?.id ?? ''} in more than its id`,
            got: earn[index]?.id,
          }]
    })
  },
}
