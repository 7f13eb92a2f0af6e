import { observable } from '../../look/observable'

/** Who stands at the counter: the member whose record is open, and the proof that a scanned member code was. */
export interface Seat {
  member: string
  proof: { digits: string; at: number } | null
}

/** For this run of the app alone: a record is opened anew by whoever comes next. */
export const seat = observable<Seat | null>(null)

/** A code lives in its own minute and the next; one that was scanned longer ago is asked for again. */
export const PROOF_MS = 60_000

export function freshProof(member: string, now: number): string | null {
  const found = seat.get()
  return found?.member === member && found.proof && now - found.proof.at < PROOF_MS ? found.proof.digits : null
}

export function spendProof(): void {
  const found = seat.get()
  if (found) seat.set({ ...found, proof: null })
}
