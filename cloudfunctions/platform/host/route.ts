import type * as z from 'zod'
import type { Caller } from '../../../types/caller'
import type { Call, Contract } from '../../../types/contract/envelope'
import type { CallDoor, RoutedDoor } from '../../../types/door'
import type { World } from '../../../types/port/world'
import type { Result } from '../../../types/result'
import { readInput } from './input'

/** Who a door found the caller to be, for the actions that need it. */
export interface Request<Input, Who> {
  world: World
  who: Who
  input: Input
  reference: string
}

/** One action of a door: what it takes, whether it writes, whom it serves, and the flow it calls. */
export interface Route<C extends Contract, A extends keyof C, Who> {
  input: z.ZodType<C[A]['input']>
  /** A write carries the caller's reference. */
  writes: boolean
  admit: (world: World, caller: Caller, action: string, call: Call) => Promise<Result<Who>>
  /** Of an action that carries no reference and works in many commits: what begins with this call; null: it only goes on. */
  begins?: (request: Request<C[A]['input'], Who>) => Promise<string | null>
  run: (request: Request<C[A]['input'], Who>) => Promise<Result<C[A]['output']>>
}

/** What stands around every write of a door that has it, and around what begins one of many commits. */
export type Around = (
  doing: { world: World; caller: Caller; who: unknown; call: Call; input: unknown; begins: string | null },
  run: (world: World) => Promise<Result<unknown>>,
) => Promise<Result<unknown>>

/** An action of a door, run inside what the door puts around its writes. */
export type Action = ((world: World, caller: Caller, call: Call, around?: Around) => Promise<Result<unknown>>) & { deed: boolean }

/** Binds a route to its contract; the types of input and answer are checked here, at the one place they are told. */
export const route = <C extends Contract, A extends keyof C, Who>(made: Route<C, A, Who>): Action => {
  const act = async (world: World, caller: Caller, call: Call, around?: Around): Promise<Result<unknown>> => {
    const admitted = await made.admit(world, caller, call.action, call)
    if (!admitted.ok) return admitted
    const input = readInput(made.input, call.data ?? {})
    if (!input.ok) return input
    const reference = readReference(call, made.writes)
    if (!reference.ok) return reference
    const who = admitted.value
    const request = { world, who, input: input.value, reference: reference.value }
    const run = (at: World): Promise<Result<unknown>> => made.run({ ...request, world: at })
    const begins = around && made.begins ? await made.begins(request) : null
    return around && (made.writes || begins !== null) ? around({ world, caller, who, call, input: input.value, begins }, run) : run(world)
  }
  return Object.assign(act, { deed: made.writes || made.begins !== undefined })
}

const REFERENCE = /^[A-Za-z0-9._:-]{8,64}$/

const readReference = (call: Call, writes: boolean): Result<string> => {
  if (!writes || REFERENCE.test(call.reference ?? '')) return { ok: true, value: call.reference ?? '' }
  const rule = '8 to 64 of letters, digits and . _ : -, made by the caller and the same in every repeat'
  return { ok: false, refusal: { code: 'input.invalid', field: 'reference', rule } }
}

/** A door made of its routes; `actions` names them all. */
export const door = (routes: Readonly<Record<string, Action>>, around?: Around): RoutedDoor => {
  const known = new Map(Object.entries(routes))
  const answer: CallDoor = async (world, caller, call) => {
    const found = known.get(call.action)
    return found ? found(world, caller, call, around) : { ok: false, refusal: { code: 'action.unknown', action: call.action.slice(0, 80) } }
  }
  return Object.assign(answer, { actions: [...known.keys()], deeds: [...known].filter(([, { deed }]) => deed).map(([name]) => name) })
}
