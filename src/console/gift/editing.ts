import { createContext, useContext } from 'react'
import type { GiftDraftView } from '../../../types/contract'
import type { GiftDetails } from '../../../types/record'

/** What every part of the page needs: what a gift may be made of, what is typed, and how to change it. */
export interface Editing {
  view: GiftDraftView
  details: GiftDetails
  change: (part: Partial<GiftDetails>) => void
}

const Context = createContext<Editing | null>(null)
export const EditingProvider = Context.Provider

export function useEditing(): Editing {
  const editing = useContext(Context)
  if (!editing) throw new Error('outside EditingProvider')
  return editing
}
