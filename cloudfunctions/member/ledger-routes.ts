import * as z from 'zod'
import type { MemberContract } from '../../types/contract'
import { explainEntry } from '../flow/explain-entry'
import type { KnownMember } from '../flow/known-member'
import { listHistory } from '../flow/list-history'
import { LEDGER_KINDS, ROWS_AT_MOST } from '../flow/list-ledger'
import { refuseRight } from '../flow/refuse-right'
import { ledgerInput, recordId } from '../platform/host/input'
import { route } from '../platform/host/route'
import { pointsInput, walletInput } from '../platform/host/tender-input'
import { cardHolder } from './admit'

const ledgerList = route<MemberContract, 'ledger.list', KnownMember>({
  input: z.strictObject(ledgerInput(LEDGER_KINDS, ROWS_AT_MOST)),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input: { kind = 'all', month = null, after, limit = 20 } }) =>
    listHistory(world, who, { kind, month, after, limit }),
})

const entryWhy = route<MemberContract, 'entry.why', KnownMember>({
  input: z.strictObject({ entry: recordId('the id of an entry') }),
  writes: false,
  admit: cardHolder,
  run: ({ world, who, input }) => explainEntry(world, who.member._id, input.entry, who.member.absorbed),
})

const pointsTransfer = route<MemberContract, 'points.transfer', KnownMember>({
  input: z.strictObject({ wallet: walletInput, points: pointsInput, to: recordId('whom to') }),
  writes: false,
  admit: cardHolder,
  run: ({ world, input }) => refuseRight(world, 'transfer', input.wallet),
})

const pointsCashOut = route<MemberContract, 'points.cashOut', KnownMember>({
  input: z.strictObject({ wallet: walletInput, points: pointsInput }),
  writes: false,
  admit: cardHolder,
  run: ({ world, input }) => refuseRight(world, 'cashOut', input.wallet),
})

export const ledgerRoutes = {
  'ledger.list': ledgerList,
  'entry.why': entryWhy,
  'points.transfer': pointsTransfer,
  'points.cashOut': pointsCashOut,
}
