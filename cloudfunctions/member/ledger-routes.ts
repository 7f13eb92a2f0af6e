import { z } from 'zod'
import type { MemberContract } from '../../types/contract'
import type { EntryKind } from '../../types/record'
import { explainEntry } from '../flow/explain-entry'
import type { KnownMember } from '../flow/known-member'
import { listLedger, ROWS_AT_MOST } from '../flow/list-ledger'
import { recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { cardHolder } from './admit'

const kinds: Readonly<Record<string, EntryKind | null>> = {
  all: null,
  earned: 'accrual',
  used: 'redemption',
  returned: 'reversal',
  expired: 'expiry',
}

const ledgerList = route<MemberContract, 'ledger.list', KnownMember>({
  input: z.strictObject({
    kind: z.enum(['all', 'earned', 'used', 'returned', 'expired'], 'all, earned, used, returned or expired').optional(),
    after: z.string().regex(/^[1-9]\d{0,14}$/, 'the `next` of the page before').optional(),
    limit: z.int('a whole number').min(1, '1 to 50').max(ROWS_AT_MOST, '1 to 50').optional(),
  }),
  writes: false,
  admit: cardHolder,
  run: async ({ world, who, input }) => {
    const after = input.after === undefined ? null : Number(input.after)
    const kind = kinds[input.kind ?? 'all'] ?? null
    return { ok: true, value: await listLedger(world, { member: who.member._id, kind, after, limit: input.limit ?? 20 }) }
  },
})

const entryWhy = route<MemberContract, 'entry.why', KnownMember>({
  input: z.strictObject({ entry: recordId('the id of an entry') }),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input }) => explainEntry(world, who.member._id, input.entry),
})

export const ledgerRoutes = { 'ledger.list': ledgerList, 'entry.why': entryWhy }
