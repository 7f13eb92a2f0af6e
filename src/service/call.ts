import type { MemberContract, StaffContract } from '../../types/contract'
import type { Reply } from './reply'
import { send } from './transport'

interface Doors {
  member: MemberContract
  staff: StaffContract
}

/** The actions a contract names; its index signature would let any string through. */
type ActionOf<C> = keyof { [A in keyof C as string extends A ? never : number extends A ? never : A]: true } & string

type Named<C, A extends keyof C> = C[A] extends { input: infer I; output: infer O } ? { input: I; output: O } : never

/** Asks a door. Every write brings a `reference` that was made before the first try. */
export async function call<D extends keyof Doors, A extends ActionOf<Doors[D]>>(
  door: D,
  action: A,
  data: Named<Doors[D], A>['input'],
  reference?: string,
): Promise<Reply<Named<Doors[D], A>['output']>> {
  const reply = await send(door, { action, data, ...(reference ? { reference } : {}) })
  // The door's schema is checked against the same contract when it is built, so its answer has this shape.
  return reply as Reply<Named<Doors[D], A>['output']>
}
