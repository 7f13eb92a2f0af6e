/**
 * Outside transactions the SDK returns business errors as values, inside it throws them as plain objects: both become
 * the port's faults here, and nothing of the SDK's shapes leaves this folder.
 */
import type { TcbAnswer } from 'tcb-admin-node'
import { StoreError, unavailable } from '../fault'

export async function answered<A extends TcbAnswer>(call: Promise<A>): Promise<A> {
  let answer: A
  try {
    answer = await call
  } catch (error) {
    throw faultOf(error)
  }
  if (answer.code !== undefined && answer.code !== '') throw faultOf(answer)
  return answer
}

function faultOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const { code = '', message = '' } = error as TcbAnswer
  const words = `the cloud database answered ${code} ${message}`.trim()
  // The vendor names codes only for its own checks; the engine's own words come through under a general code.
  if (code === 'DATABASE_DUPLICATE_WRITE' || message.includes('E11000')) {
    return new StoreError('DuplicateKey', words, error)
  }
  if (code === 'DATABASE_TRANSACTION_CONFLICT' || message.includes('WriteConflict')) {
    return new StoreError('Conflict', words, error)
  }
  return unavailable(words, error)
}
