import { createContext, useContext } from 'react'
import type { ProgrammeFaultView } from '../../../types/refusal/programme'
import { useLook } from '../look'

interface FormGround {
  faults: readonly ProgrammeFaultView[]
  fixed: boolean
}

const Context = createContext<FormGround>({ faults: [], fixed: true })
export const FormProvider = Context.Provider

export const useForm = (): FormGround => useContext(Context)

/** Faults of this very place. */
export function useFaults(path: string): readonly ProgrammeFaultView[] {
  return useForm().faults.filter((fault) => fault.path === path)
}

/** How many are wrong here or further in. */
export function useFaultsWithin(path: string): number {
  return useForm().faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`) || fault.path.startsWith(`${path}[`)).length
}

/** A field's own name in the person's language. */
export function useFieldName(): (name: string) => string {
  const { fields } = useLook().words.programme
  return (name) => fields[name] ?? name
}
