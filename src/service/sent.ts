import { newReference } from './reference'

/** A write that went out and has no answer yet. */
export interface Sent {
  input: string
  reference: string
}

/** The same input while its answer is missing keeps its reference; any other input is another write. */
export function nextSent(open: Sent | null, input: string, make: () => string = newReference): Sent {
  return open?.input === input ? open : { input, reference: make() }
}
