import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import { claimOwner } from '../flow/claim-owner'
import { typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { scanner } from './admit'

const code = z.string('the code of the first owner').min(1, 'the code of the first owner').max(128, '128 characters at most')
const store = z.strictObject({ id: z.string('the id of a store').regex(/^[0-9A-Z]{1,8}$/, '1 to 8 capitals and digits'), name: typedText(30) })

const claim = route<StaffContract, 'owner.claim', { identity: string }>({
  input: z.strictObject({ code, name: typedText(30), store }),
  writes: true,
  admit: scanner,
  run: ({ world, who, input, reference }) => claimOwner(world, { ...input, identity: who.identity, reference }),
})

export const ownerRoutes = { 'owner.claim': claim }
