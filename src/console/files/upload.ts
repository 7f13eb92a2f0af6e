import { useEffect, useRef, useState } from 'react'
import type { ImportView } from '../../../types/contract'
import type { Trouble } from '../../service/asked'
import { callImport } from '../service/call'
import { troubleIn } from '../service/heard'

const CHARACTERS = 0x8000

/** A part of a file as the door takes it. */
async function base64(part: Blob): Promise<string> {
  const bytes = new Uint8Array(await part.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += CHARACTERS) text += String.fromCharCode(...bytes.subarray(at, at + CHARACTERS))
  return btoa(text)
}

export interface Upload {
  /** Pieces that are there, of so many; null: none is under way. */
  sent: { have: number; count: number } | null
  trouble: Trouble | null
  /** True where all of it is there. */
  send: (batch: ImportView, file: File) => Promise<boolean>
}

/** Sends what is missing of a file, piece by piece; after a break it goes on where it was. */
export function useUpload(): Upload {
  const [sent, setSent] = useState<Upload['sent']>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const send = async ({ batch, pieces: { count, bytes, have } }: ImportView, file: File): Promise<boolean> => {
    const missing = Array.from({ length: count }, (_, n) => n).filter((n) => !have.includes(n))
    setTrouble(null)
    setSent({ have: have.length, count })
    for (const [done, n] of missing.entries()) {
      const reply = await callImport('import.put', { batch, n, data: await base64(file.slice(n * bytes, (n + 1) * bytes)) })
      if (!here.current) return false
      setTrouble(troubleIn(reply))
      if (!reply.ok) return false
      setSent({ have: have.length + done + 1, count })
    }
    return true
  }
  return { sent, trouble, send }
}
