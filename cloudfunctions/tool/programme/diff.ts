import { diffProgrammes } from '../../core/programme'
import { UsageError } from '../open'
import { tellFaults } from './check'
import { readDocument } from './document'
import { readWords, tell, USAGE } from './words'

/** Tells how the second programme differs from the first, one sentence a line; nothing when they are equal. */
export const diff = (words: string[]): number => {
  const { places, flag, text } = readWords(words, 2, ['lang', 'json'])
  const language = text('lang') ?? 'zh'
  if (language !== 'zh' && language !== 'en') throw new UsageError(`--lang is zh or en, not ${language}.\n${USAGE}`)
  const [was, now] = places.map(readDocument)
  if (!was || !now) throw new UsageError(USAGE)
  if (!was.ok) return tellFaults(was.faults, flag('json'))
  if (!now.ok) return tellFaults(now.faults, flag('json'))
  const found = diffProgrammes(was.programme, now.programme)
  if (flag('json')) tell(JSON.stringify(found))
  else for (const one of found) tell(one.words[language])
  return 0
}
