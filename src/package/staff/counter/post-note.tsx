import { WriteNote } from '../../../design/write-trouble'
import type { Reply } from '../../../service/reply'
import { KeptNote } from './unsent'

/** What a write of the counter came to, unless it came well: refused with its figures, or kept for when the line is back. */
export function PostNote({ id, reply }: { id: string; reply: Reply<unknown> | null }) {
  if (!reply || reply.ok) return null
  return 'refusal' in reply ? <WriteNote id={id} reply={reply} /> : <KeptNote />
}
