import { createContext, useContext } from 'react'
import type { CampaignOptions } from '../../../types/contract'
import type { CampaignDetails } from '../../../types/record'

/** What every sentence of a campaign needs: what it may be made of, the draft, and how to change it. */
export interface Drafting {
  options: CampaignOptions
  details: CampaignDetails
  change: (part: Partial<CampaignDetails>) => void
}

const Context = createContext<Drafting | null>(null)
export const DraftingProvider = Context.Provider

export function useDrafting(): Drafting {
  const drafting = useContext(Context)
  if (!drafting) throw new Error('outside DraftingProvider')
  return drafting
}
