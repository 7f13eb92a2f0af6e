import { readFileSync, statSync } from 'node:fs'
import { presets, readProgramme, type ProgrammeFault } from '../../core/programme'
import { UsageError } from '../open'
import { scanJson } from './scan'
import type { ProgrammeDocument } from '../../../types/programme'

/** A programme of this size has room for ten times the longest charter. */
const BYTES_AT_MOST = 1_000_000

export type Read = { ok: true; programme: ProgrammeDocument } | { ok: false; faults: ProgrammeFault[] }

/** Reads and checks a preset by its name or a file by its path. A file that is not there is a usage error. */
export const readDocument = (name: string): Read => {
  if (Object.hasOwn(presets, name)) return readProgramme(presets[name])
  const bytes = sizeOf(name)
  const size = { rule: 'file.tooLarge', valid: '1,000,000 bytes at most', got: `${bytes.toLocaleString('en')} bytes` }
  if (bytes > BYTES_AT_MOST) return { ok: false, faults: [{ path: '$', ...size }] }
  return readText(readFileSync(name, 'utf8').replace(/^\uFEFF/, ''))
}

/** A field that stands twice leaves a document that can be read, so what else is wrong with it is told as well. */
const readText = (text: string): Read => {
  const found = scanJson(text)
  if (!found) return readProgramme(JSON.parse(text))
  const { line, column, rule, valid } = found
  const there = text.split(/\r\n|\n|\r/)[line - 1]?.slice(column - 1, column + 19)
  const got = there ? JSON.stringify(there) : 'the end of the line'
  const fault = { path: '$', rule, valid: `${valid}, at line ${String(line)}, column ${String(column)}`, got }
  const rest = rule === 'json.repeated' ? readFurther(text) : []
  return { ok: false, faults: [fault, ...rest] }
}

/** Behind a field that stands twice the text may still break. */
const readFurther = (text: string): ProgrammeFault[] => {
  try {
    const read = readProgramme(JSON.parse(text))
    return read.ok ? [] : read.faults
  } catch {
    return []
  }
}

const sizeOf = (file: string): number => {
  try {
    const found = statSync(file)
    if (found.isFile()) return found.size
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${file} cannot be read: ${why}\nPresets: ${Object.keys(presets).join(', ')}.`)
  }
  throw new UsageError(`${file} is not a file.`)
}

/** One line a fault: path, rule, what would be valid, and what stands there. */
export const faultLine = ({ path, rule, valid, got }: ProgrammeFault): string =>
  `${path}  ${rule}: ${valid}${got === undefined ? '' : `; got ${got}`}`
