import { presets } from '../../cloudfunctions/core/programme'
import type { ProgrammeDocument } from '../../types/programme'

/** Taken out: what a test that puts other wallets or rules into the demo's programme would have to put right too. */
const more = ['multipliers', 'activities', 'adjustments', 'coupons', 'occasions', 'storedValue', 'groups', 'reminders', 'tracks', 'refund', 'resources', 'hold', 'group']

const read = JSON.parse(
  JSON.stringify(presets.hemu, (key, value: unknown) => (more.includes(key) ? undefined : value)),
) as ProgrammeDocument

/** The demo's programme with its plain rules of earning and its tiers alone, as it would be read from a file. */
export const plainHemu: ProgrammeDocument = { ...read, earn: read.earn.filter(({ kind }) => kind === 'perAmount') }
