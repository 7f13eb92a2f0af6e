import { useCallback, useState } from 'react'
import type { SavedPicture } from '../../../types/contract'
import type { Trouble } from '../../service/asked'
import { useWrite } from '../../service/use-write'
import { callOffice } from '../service/call'
import type { Input } from '../service/call'
import { troubleIn } from '../service/heard'

const CHARACTERS = 0x8000

async function base64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += CHARACTERS) text += String.fromCharCode(...bytes.subarray(at, at + CHARACTERS))
  return btoa(text)
}

interface PictureUpload {
  busy: boolean
  trouble: Trouble | null
  /** The last one that is there. */
  saved: SavedPicture | null
  send: (file: File) => Promise<void>
}

/** Sends a picture. One that is too large is told at once, before a byte of it goes anywhere. */
export function usePicture(bytesAtMost: number, done: (saved: SavedPicture) => void): PictureUpload {
  const [tooLarge, setTooLarge] = useState<number | null>(null)
  const [saved, setSaved] = useState<SavedPicture | null>(null)
  const write = useWrite(useCallback((input: Input<'picture.save'>, reference: string) => callOffice('picture.save', input, reference), []))
  const send = async (file: File): Promise<void> => {
    setTooLarge(file.size > bytesAtMost ? file.size : null)
    if (file.size > bytesAtMost) return
    const reply = await write.run({ type: file.type, data: await base64(file) })
    if (!reply.ok) return
    setSaved(reply.value)
    done(reply.value)
  }
  const refused: Trouble | null = tooLarge === null ? null : { kind: 'refused', refusal: { code: 'picture.tooLarge', bytes: tooLarge, limitBytes: bytesAtMost } }
  return { busy: write.busy, trouble: refused ?? troubleIn(write.reply), saved, send }
}
