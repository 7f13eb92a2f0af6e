import { newReference } from './reference'
import { keep, kept } from './shelf'

const NAME = 'device'

/**
 * What this device is known by when somebody joins on it, so that nobody introduces themselves: made once, kept here, and
 * digested by the door before it is kept there. It stays when another person signs in.
 */
export function ownDevice(): string {
  const known = kept<string>(NAME)
  if (known) return known
  const made = newReference()
  keep(NAME, made)
  return made
}
