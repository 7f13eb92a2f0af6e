import { demoDocument, demoFigures, openPlaces, presets } from '../../core/programme'
import { UsageError } from '../open'
import { readWords, tell, USAGE } from './words'

/** Writes a preset with demo values in its open places, as a file that its operator changes; 1 where some stay open. */
export const fill = (words: string[]): number => {
  const [id = ''] = readWords(words, 1, []).places
  if (!Object.hasOwn(presets, id)) throw new UsageError(`No preset is called ${id}: ${Object.keys(presets).join(', ')}.\n${USAGE}`)
  const document = demoDocument(id)
  tell(JSON.stringify(document, null, 2))
  const note = Object.hasOwn(demoFigures, id) ? demoFigures[id]?.note : undefined
  if (note) process.stderr.write(`${note.zh}。${note.en}.\n`)
  return openPlaces(document).length === 0 ? 0 : 1
}
