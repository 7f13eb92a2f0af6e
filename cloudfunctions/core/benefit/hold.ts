import type { Programme, Words } from '../../../types/programme'
import type { AccountRecord } from '../../../types/record'

/** Every tier that a member stands in. */
export const tiersOf = ({ tier }: Pick<AccountRecord, 'tier'>): string[] => [tier.id]

/** Names of tiers as a sentence lists them. */
export const namesOf = (programme: Programme, ids: readonly string[]): Words => {
  const names = programme.tiers.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}
