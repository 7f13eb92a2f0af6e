import * as z from 'zod'
import type { Caller } from '../../types/caller'
import type { OfficeContract } from '../../types/contract'
import type { Call } from '../../types/contract/envelope'
import type { World } from '../../types/port/world'
import type { SecondKind } from '../../types/record'
import type { Result } from '../../types/result'
import { ok } from '../core/kernel'
import { chosenKinds, secondKindIds, secondKinds } from '../core/staff'
import { CHAIN, deciders, orSecond, saveSecondRules, secondRules } from '../flow/ask-second'
import { decideSecond } from '../flow/decide-second'
import { listSecond } from '../flow/list-second'
import { onDutyFor, roleTable } from '../flow/staff-duty'
import { recordId, typedText } from '../platform/host/input'
import { route } from '../platform/host/route'
import { may, type OnDuty } from '../staff/admit'
import { paged } from '../staff/gift-routes'

const ROWS = 50

/** Lets in whoever may decide on the kind that is named, or on any where none is. */
const decider = async (world: World, caller: Caller, action: string, call: Call): Promise<Result<OnDuty>> => {
  const asked = (call.data as { kind?: unknown } | undefined)?.kind
  const kind = secondKindIds.find((one) => one === asked)
  if (kind) return onDutyFor(world, caller, { action, permission: secondKinds[kind].decide, store: call.store })
  const found = await onDutyFor(world, caller, { action, permission: null, store: call.store })
  if (!found.ok || secondKindIds.some((one) => found.value.staff.may[secondKinds[one].decide])) return found
  return onDutyFor(world, caller, { action, permission: 'adjustment.decide', store: call.store })
}

const list = route<OfficeContract, 'approval.list', OnDuty>({
  input: z.strictObject(paged(ROWS)),
  writes: false,
  admit: decider,
  run: ({ world, who, input: { after, limit = ROWS } }) => listSecond(world, who, { after, limit }),
})

const decide = route<OfficeContract, 'approval.decide', OnDuty>({
  input: z
    .strictObject({
      kind: z.enum(secondKindIds, `one of ${secondKindIds.join(', ')}`),
      id: recordId('the id of what waits'),
      approve: z.boolean('true or false'),
      note: typedText(200).optional(),
    })
    .refine(({ approve, note }) => approve || note !== undefined, { path: ['note'], error: 'why it is refused, in words' }),
  writes: true,
  admit: decider,
  run: ({ world, who, input: { note = null, ...asked }, reference }) => decideSecond(world, { ...asked, note, reference, staff: who.staff }),
})

const kinds = route<OfficeContract, 'approval.kinds', OnDuty>({
  input: z.strictObject({}),
  writes: false,
  admit: decider,
  run: async ({ world }) => {
    const [{ on, revision }, { roles }] = await Promise.all([secondRules(world.store), roleTable(world)])
    const isOn = (kind: SecondKind): boolean | null => {
      const chosen = chosenKinds.find((one) => one === (kind === 'rules' ? 'roleEdit' : kind))
      return chosen ? on.includes(chosen) : null
    }
    const views = secondKindIds.map((kind) => ({ kind, name: secondKinds[kind].name, when: secondKinds[kind].when, may: deciders(roles, kind), on: isOn(kind) }))
    return ok({ kinds: views, revision })
  },
})

const rules = route<OfficeContract, 'approval.rules', OnDuty>({
  input: z.strictObject({
    on: z.array(z.enum(chosenKinds, `of ${chosenKinds.join(', ')}`)).max(chosenKinds.length, 'each once'),
    revision: z.int('the revision that was read').min(0, 'the revision that was read'),
  }),
  writes: true,
  admit: may('role.edit'),
  run: ({ world, who, input, reference }) =>
    orSecond(world, { kind: 'rules', store: CHAIN, staff: who.staff._id, reference, asked: input, reason: null }, () => saveSecondRules(world, input)),
})

export const approvalRoutes = { 'approval.list': list, 'approval.decide': decide, 'approval.kinds': kinds, 'approval.rules': rules }
