import { useEffect, useState } from 'react'
import type { ProgrammeCheck } from '../../../types/contract'
import type { Trouble } from '../../service/asked'
import { callOffice } from '../service/call'
import { troubleIn } from '../service/heard'
import type { Fields } from './schema'

/** A pause in typing after which the document is looked at. */
const PAUSE_MS = 400

export interface Checked {
  check: ProgrammeCheck | null
  trouble: Trouble | null
  waiting: boolean
}

/** What is wrong with the document as it is typed, and how it differs from the rules in force. */
export function useCheck(document: Fields): Checked {
  const [held, setHeld] = useState<Omit<Checked, 'waiting'> & { of: Fields | null }>({ of: null, check: null, trouble: null })
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      void callOffice('programme.check', { document }).then((reply) => {
        if (!current) return
        setHeld((before) => ({ of: document, check: reply.ok ? reply.value : before.check, trouble: troubleIn(reply) }))
      })
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [document])
  return { check: held.check, trouble: held.trouble, waiting: held.of !== document }
}
