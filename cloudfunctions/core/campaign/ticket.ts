import type { Prize } from '../../../types/record'

/** Tickets there are; a prize's chance is how many of them win it. */
export const TICKETS = 1_000_000

/** What is signed for one turn: nobody but the chain can know its ticket beforehand, and it can always be checked. */
export const ticketText = (draw: string, member: string, reference: string): string => `${draw}\n${member}\n${reference}`

/** The ticket of a keyed digest (hex): its first 13 digits, 52 bits, so that a million divides them evenly enough. */
export const ticketOf = (digestHex: string): number => parseInt(digestHex.slice(0, 13), 16) % TICKETS

/** The prize that a ticket wins: the first have the lowest numbers; null: none. */
export const prizeOf = (prizes: readonly Prize[], ticket: number): Prize | null => {
  let below = 0
  return (
    prizes.find(({ chance }) => {
      below += chance
      return ticket < below
    }) ?? null
  )
}
