import { createContext, useContext } from 'react'
import type { Permission, Scope } from '../../types/role'
import type { Output } from './service/call'

const Context = createContext<Output<'me'> | null>(null)
export const MeProvider = Context.Provider

/** Who sits here; null before it is known. */
export function useSelf(): string | null {
  return useContext(Context)?.staff ?? null
}

/** Whether the role lets this person do it, so that nothing is offered that would be refused. */
export function useMay(permission: Permission): boolean {
  return useContext(Context)?.may[permission] !== undefined
}

/** How far beyond the own store it may be done; null: not at all. */
export function useReach(permission: Permission): Scope | null {
  return useContext(Context)?.may[permission]?.scope ?? null
}
