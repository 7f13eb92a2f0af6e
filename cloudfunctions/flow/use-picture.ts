import type { Tx } from '../../types/port/store'
import type { PictureRecord } from '../../types/record'

/** Says that a gift shows it, which keeps it for good: what was exchanged shows it too. False: there is none to show. */
export const usePicture = async (tx: Tx, name: string): Promise<boolean> => {
  const picture = await tx.get<PictureRecord>('picture', name)
  if (!picture || picture.state === 'leaving') return false
  if (picture.state === 'fresh') await tx.put<PictureRecord>('picture', { ...picture, state: 'used', dueAt: null })
  return true
}
