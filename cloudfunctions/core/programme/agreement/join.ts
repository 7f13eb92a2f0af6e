import type { JoinEntry, Reach } from '../../../../types/programme'
import type { ProgrammeFault } from '../fault'
import type { Agreement } from './agreement'

const least = (reach: Reach): number => ('over' in reach ? reach.over + 1 : reach.reaches)

const entryPath = (index: number, field: string): string => `$.join.entry[${String(index)}].${field}`

const formFaults = ({ by, form }: JoinEntry, index: number, minimumAge: number | undefined): ProgrammeFault[] => {
  const needed = [
    ...(by === 'self' ? (['phone'] as const) : (['name', 'phone'] as const)),
    ...(minimumAge === undefined ? [] : (['birthday'] as const)),
  ]
  const missing = needed.filter((field) => !form.includes(field))
  const valid = `a form with ${needed.join(', ')}${minimumAge === undefined ? '' : ': the age is told by the birthday'}`
  return missing.map((got) => ({ path: entryPath(index, 'form'), rule: 'entry.form', valid, got: `no ${got}` }))
}

/** A member is found by phone, and an age is told by a birthday: forms ask for what the rules read. */
const completeForms: Agreement = {
  needs: ['join.entry', 'join.minimumAge'],
  faults: ({ join: { entry = [], minimumAge } }) =>
    entry.flatMap((one, index) => [
      ...formFaults(one, index, minimumAge),
      ...(entry.findIndex(({ by }) => by === one.by) === index
        ? []
        : [{ path: entryPath(index, 'by'), rule: 'entry.repeated', valid: 'each way of entry once', got: one.by }]),
    ]),
}

/** An application that nobody is named to decide on would wait for ever. */
const decidedApplications: Agreement = {
  needs: ['join.entry', 'join.review'],
  faults: ({ join: { entry = [], review } }) => {
    const applied = entry.some(({ by }) => by === 'application')
    if (applied === (review !== undefined)) return []
    return applied
      ? [{ path: '$.join.review', rule: 'review.missing', valid: 'who decides, such as {"by": "manager", "another": true}' }]
      : [{ path: '$.join.review', rule: 'review.unused', valid: 'a way of entry by application, or no review' }]
  },
}

/** A scanned code proves no purchase; the lower figure is for those who wish it, and somebody has to grant it. */
const provedPurchase: Agreement = {
  needs: ['join.entry', 'join.purchase', 'join.requires'],
  faults: ({ join: { entry = [], purchase, requires } }) => {
    if (!purchase) return []
    const by = (way: JoinEntry['by']): number => entry.findIndex((one) => one.by === way)
    const { automatic, special } = purchase
    return [
      ...(requires === 'purchase'
        ? []
        : [{ path: '$.join.requires', rule: 'purchase.requires', valid: 'purchase, where one is asked for', got: requires }]),
      ...(entry.length > 0 && by('self') < 0
        ? []
        : [{ path: '$.join.entry', rule: 'purchase.entry', valid: 'the ways cashier and application alone: a scan proves no purchase' }]),
      ...(special && by('application') < 0
        ? [{ path: '$.join.purchase.special', rule: 'purchase.special', valid: 'a way of entry by application beside it' }]
        : []),
      ...(special && least(special) >= least(automatic)
        ? [{ path: '$.join.purchase.special', rule: 'purchase.order', valid: `less than ${String(least(automatic))}`, got: String(least(special)) }]
        : []),
    ]
  },
}

export const joiningRules: readonly Agreement[] = [completeForms, decidedApplications, provedPurchase]
