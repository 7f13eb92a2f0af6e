import type { Refusal } from '../../types/refusal'
import { observable } from '../look/observable'
import type { Reply } from './reply'
import { forget, keep, kept } from './shelf'
import { send } from './transport'

/** A write of the counter that has no answer yet, or whose answer, heard later, was a refusal. */
export interface Unsent {
  reference: string
  action: string
  data: unknown
  /** What it was, for whoever looks at it later. */
  title: string
  at: number
  refusal: Refusal | null
}

/** What the last send in the background came to, so that the page that waits for it goes on. */
interface Heard {
  reference: string
  reply: Reply<unknown>
}

const SHELF = 'outbox.'
/** More than a counter does while a line is down; then the line comes first. */
export const UNSENT_AT_MOST = 50

export const unsent = observable<readonly Unsent[]>([])
export const heard = observable<Heard | null>(null)
let owner = ''

/** What a person left unsent on this device belongs to that person alone. */
export function openOutbox(staff: string): void {
  if (owner === staff) return
  owner = staff
  unsent.set(kept<Unsent[]>(SHELF + staff) ?? [])
}

function write(next: readonly Unsent[]): void {
  unsent.set(next)
  if (next.length === 0) forget(SHELF + owner)
  else keep(SHELF + owner, next)
}

function without(reference: string): Unsent[] {
  return unsent.get().filter((one) => one.reference !== reference)
}

export function dismiss(reference: string): void {
  write(without(reference))
}

export type Post = Omit<Unsent, 'at' | 'refusal'>

/**
 * Sends a write that was kept before it went out, and forgets it once it is answered: a device that dies in between
 * finds it again, and sends it under the same reference.
 */
export async function post({ reference, action, data, title }: Post): Promise<Reply<unknown>> {
  const before = unsent.get().find((one) => one.reference === reference)
  write([...without(reference), { reference, action, data, title, at: before?.at ?? Date.now(), refusal: null }])
  const reply = await send('staff', { action, data, reference })
  if (answered(reply)) dismiss(reference)
  return reply
}

export function isFull(): boolean {
  return unsent.get().length >= UNSENT_AT_MOST
}

function answered(reply: Reply<unknown>): boolean {
  return reply.ok || 'refusal' in reply
}

let sending = false

/** Sends what waits, oldest first, until one meets silence again. A refusal stays to be read. */
export async function sendAll(): Promise<void> {
  if (sending) return
  sending = true
  try {
    for (const { reference, action, data } of unsent.get().filter(({ refusal }) => refusal === null)) {
      const reply = await send('staff', { action, data, reference })
      if (!answered(reply)) return
      if (reply.ok) dismiss(reference)
      else if ('refusal' in reply) write(unsent.get().map((one) => (one.reference === reference ? { ...one, refusal: reply.refusal } : one)))
      heard.set({ reference, reply })
    }
  } finally {
    sending = false
  }
}
