/** What a store throws. Callers outside the platform tell faults apart by `error.name`. */
import type { StoreFault } from '../../../types/port/store'

export class StoreError extends Error {
  override readonly name: StoreFault

  constructor(name: StoreFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = name
  }
}

export function outOfBounds(message: string): StoreError {
  return new StoreError('OutOfBounds', message)
}

export function undeclared(message: string): StoreError {
  return new StoreError('UndeclaredQuery', message)
}

export function unavailable(message: string, cause?: unknown): StoreError {
  return new StoreError('Unavailable', message, cause)
}
