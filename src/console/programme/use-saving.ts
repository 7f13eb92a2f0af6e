import { useCallback, useState } from 'react'
import type { VersionView } from '../../../types/contract'
import type { Reply } from '../../service/reply'
import { useWrite } from '../../service/use-write'
import { callOffice } from '../service/call'
import type { Input, Output } from '../service/call'
import { go } from '../route'
import type { Fields } from './schema'

type Conflict = { was: number; revision: number }

export interface Saving {
  busy: boolean
  reply: Reply<Output<'programme.save'>> | null
  dirty: boolean
  revision: number
  /** Somebody was faster: what to do is the person's choice. */
  conflict: Conflict | null
  /** `over`: the revision that is to be replaced knowingly. */
  save: (over?: number) => Promise<boolean>
  settle: () => void
}

/** Saves the document as the draft it is, or as a new one. */
export function useSaving(view: VersionView, document: Fields): Saving {
  const [saved, setSaved] = useState({ text: JSON.stringify(view.document), revision: view.revision })
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const write = useWrite(useCallback((input: Input<'programme.save'>, reference: string) => callOffice('programme.save', input, reference), []))
  const text = JSON.stringify(document)
  const own = view.state === 'draft'
  const save = async (over?: number): Promise<boolean> => {
    const reply = await write.run(own ? { document, version: view.version, revision: over ?? saved.revision } : { document })
    if (!reply.ok) {
      if ('refusal' in reply && reply.refusal.code === 'programme.changed') setConflict(reply.refusal)
      return false
    }
    setConflict(null)
    setSaved({ text, revision: reply.value.revision })
    if (!own) go(['programme', String(reply.value.version)])
    return true
  }
  const settle = useCallback(() => { setConflict(null) }, [])
  return { busy: write.busy, reply: write.reply, dirty: saved.text !== text, revision: saved.revision, conflict, save, settle }
}
