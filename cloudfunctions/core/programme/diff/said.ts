import type { ProgrammeDocument, Words } from '../../../../types/programme'
import type { Change } from './change'

/** A sentence about a place, its owner not yet named. */
export interface Said {
  keys: Change['keys']
  words: Words
}

export interface Both {
  was: ProgrammeDocument
  now: ProgrammeDocument
}

const LATIN = /[\d¥A-Za-z%]/
const HAN = /\p{Script=Han}/u

/** Chinese text put together from parts, with a blank where a figure meets a character, as in 由满 ¥12,000 改为. */
export const seamed = (...parts: string[]): string =>
  parts.reduce((text, part) => {
    const [last, first] = [text.slice(-1), part.slice(0, 1)]
    const meet = (LATIN.test(last) && HAN.test(first)) || (HAN.test(last) && LATIN.test(first))
    return text + (meet ? ' ' : '') + part
  })

/** a 由 X 改为 Y, or new, or gone. */
export const turned = (label: Words, { kind }: Change, was: Words, now: Words): Words => {
  if (kind === 'added') return { zh: `新增${label.zh}：${now.zh}`, en: `${label.en} is new: ${now.en}` }
  if (kind === 'removed') return { zh: `取消${label.zh}（原为${was.zh}）`, en: `${label.en} is gone (was ${was.en})` }
  return { zh: seamed(label.zh, '由', was.zh, '改为', now.zh), en: `${label.en}: from ${was.en} to ${now.en}` }
}
