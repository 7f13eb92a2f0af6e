import type { ExportView } from '../../../types/contract'
import type { Reply } from '../../service/reply'
import { callImport } from '../service/call'
import { bytesOf, saveFile } from './save-file'

/** Fetches a file that is made, piece by piece, and hands it to the browser; what stood in the way, or nothing. */
export async function fetchFile({ export: id, file }: ExportView, name: string, type: string): Promise<Reply<null>> {
  const parts: ArrayBuffer[] = []
  for (let n = 0; n < (file?.pieces ?? 0); n += 1) {
    const reply = await callImport('export.read', { export: id, n })
    if (!reply.ok) return reply
    parts.push(bytesOf(reply.value.data))
  }
  saveFile(name, parts, type)
  return { ok: true, value: null }
}
