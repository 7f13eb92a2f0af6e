import type { ProgrammeDocument, Reach, Tier, TierCondition } from '../../../types/programme'
import { contrastHundredths } from './contrast'
import { earningFaults } from './earning'
import type { ProgrammeFault } from './fault'

/** What the parts of a well-shaped document must agree on with each other. */
export const disagreements = (programme: ProgrammeDocument): ProgrammeFault[] => [
  ...repeatedIds('wallets', programme.wallets),
  ...repeatedIds('earn', programme.earn),
  ...repeatedIds('multipliers', programme.multipliers ?? []),
  ...repeatedIds('tiers', programme.tiers),
  ...unknownWallets(programme),
  ...earningFaults(programme),
  ...cardFaults(programme),
  ...tierFaults(programme.tiers),
  ...programme.tiers.flatMap(themeFaults),
]

const repeatedIds = (list: string, items: readonly { id: string }[]): ProgrammeFault[] =>
  items.flatMap(({ id }, index) =>
    items.findIndex((item) => item.id === id) === index
      ? []
      : [{ path: `$.${list}[${String(index)}].id`, rule: 'id.repeated', valid: `an id that no other of ${list} has`, got: id }],
  )

const unknownWallets = ({ wallets, tiers }: ProgrammeDocument): ProgrammeFault[] => {
  const known = wallets.map(({ id }) => id)
  const fault = (path: string, got: string): ProgrammeFault[] =>
    known.includes(got) ? [] : [{ path, rule: 'wallet.unknown', valid: `one of ${known.join(', ')}`, got }]
  return [
    ...tiers.flatMap((tier, i) =>
      tier.any.flatMap((one, j) =>
        one.metric === 'points' ? fault(`$.tiers[${String(i)}].any[${String(j)}].wallet`, one.wallet) : [],
      ),
    ),
  ]
}

const cardFaults = ({ card }: ProgrammeDocument): ProgrammeFault[] => [
  ...(card.digits % 2 === 0
    ? []
    : [{ path: '$.card.digits', rule: 'card.even', valid: 'an even number: Code 128 C packs two digits a symbol', got: String(card.digits) }]),
  ...(card.digits - card.prefix.length >= 7
    ? []
    : [{ path: '$.card.prefix', rule: 'card.room', valid: 'a prefix that leaves 6 free digits and the check digit', got: card.prefix }]),
]

/** The smallest figure that meets a threshold: over 1,000 asks for 1,001. */
const least = (threshold: Reach): number => ('over' in threshold ? threshold.over + 1 : threshold.reaches)

const sameMeasure = (a: TierCondition, b: TierCondition): boolean =>
  a.metric === b.metric &&
  (a.metric === 'singlePurchase' || b.metric === 'singlePurchase' || a.days === b.days) &&
  (a.metric !== 'points' || b.metric !== 'points' || a.wallet === b.wallet)

const tierFaults = (tiers: Tier[]): ProgrammeFault[] =>
  tiers.flatMap((tier, i) => {
    const path = `$.tiers[${String(i)}].any`
    if (i === 0) {
      return tier.any.length === 0 ? [] : [{ path, rule: 'tier.first', valid: 'an empty list: everybody starts in the first tier' }]
    }
    if (tier.any.length === 0) return [{ path, rule: 'tier.unreachable', valid: 'at least one condition' }]
    return tier.any.flatMap((one, j) => risingFaults(one, tiers.slice(0, i), `${path}[${String(j)}].threshold`))
  })

/** A condition that asks for no more than a tier below does would make that tier a stop nobody makes. */
const risingFaults = (one: TierCondition, below: readonly Tier[], path: string): ProgrammeFault[] => {
  const lower = below.flatMap(({ any }) => any).filter((other) => sameMeasure(one, other))
  const asked = lower.reduce((most, { threshold }) => Math.max(most, least(threshold)), -1)
  return least(one.threshold) > asked
    ? []
    : [{ path, rule: 'tier.order', valid: `more than the ${String(asked)} of the tier below`, got: String(least(one.threshold)) }]
}

const themeFaults = ({ theme }: Tier, index: number): ProgrammeFault[] =>
  (
    [
      ['ink', 'face', 450],
      ['ink', 'face2', 450],
      ['ink2', 'face', 450],
      ['ink2', 'face2', 450],
      ['mark', 'face', 300],
      ['mark', 'face2', 300],
    ] as const
  ).flatMap(([text, ground, least]) => {
    const found = contrastHundredths(theme[text], theme[ground])
    return found >= least
      ? []
      : [{
          path: `$.tiers[${String(index)}].theme.${text}`,
          rule: 'theme.contrast',
          valid: `a contrast of ${(least / 100).toFixed(1)}:1 or more on ${ground}`,
          got: `${(found / 100).toFixed(2)}:1`,
        }]
  })
