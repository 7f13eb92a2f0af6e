import type { Programme, Wallet } from '../../../../types/programme'

/** A wallet the programme is known to have; a programme that names another is never published. */
export const walletOf = (programme: Programme, id: string): Wallet => {
  const wallet = programme.wallets.find((one) => one.id === id)
  if (!wallet) throw new Error(`programme ${programme.id} version ${String(programme.version)} has no wallet ${id}`)
  return wallet
}
