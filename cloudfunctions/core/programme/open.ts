import type * as z from 'zod'
import type { ProgrammeFault } from './fault'
import { pathOf, type Place } from './place'

/** A place of a programme that its operator has yet to fill in: `{"open": "what to fill in"}` instead of a value. */
export interface OpenPlace {
  keys: Place
  hint: string
}

/** No programme nests deeper; below that nothing is looked for. */
const DEPTH_AT_MOST = 64

/** What an open place asks for; null for any other value. */
const hintOf = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null
  const [[key, hint] = [], ...more] = Object.entries(value)
  return key === 'open' && more.length === 0 && typeof hint === 'string' && hint.trim() !== '' ? hint : null
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Every open place of a document, in the order in which it is written. */
export const openPlaces = (value: unknown, keys: Place = []): OpenPlace[] => {
  const hint = hintOf(value)
  if (hint !== null) return [{ keys, hint }]
  if (!isObject(value) || keys.length >= DEPTH_AT_MOST) return []
  return Array.isArray(value)
    ? value.flatMap((one, index) => openPlaces(one, [...keys, index]))
    : Object.entries(value).flatMap(([key, one]) => openPlaces(one, [...keys, key]))
}

/** The document with open places filled by their paths (`$.tiers[1].any[0].threshold.reaches`); others stay open. */
export const filled = (value: unknown, figures: Readonly<Record<string, unknown>>, keys: Place = []): unknown => {
  if (hintOf(value) !== null) return figures[pathOf(keys)] ?? value
  if (!isObject(value)) return value
  if (Array.isArray(value)) return value.map((one, index) => filled(one, figures, [...keys, index]))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, figures, [...keys, key])]))
}

const within = (place: Place, outer: Place): boolean => outer.every((key, index) => place[index] === key)

/** The branch of a union that would fit if the open places were filled, its issues with whole paths. */
const fittingBranch = (issue: z.core.$ZodIssue, open: readonly OpenPlace[]): z.core.$ZodIssue[] | undefined => {
  if (issue.code !== 'invalid_union') return undefined
  const branches = issue.errors.map((errors) => errors.map((one) => ({ ...one, path: [...issue.path, ...one.path] })))
  return branches.find((errors) => errors.length > 0 && errors.every((one) => isOpen(one, open)))
}

const isOpen = (issue: z.core.$ZodIssue, open: readonly OpenPlace[]): boolean =>
  open.some(({ keys }) => within(issue.path, keys)) || fittingBranch(issue, open) !== undefined

/** What the shape says of a place and what lies in it; the nearest words first. */
const shapeWords = (issues: readonly z.core.$ZodIssue[], keys: Place): string | undefined =>
  issues
    .filter((issue) => within(issue.path, keys) && issue.code !== 'unrecognized_keys')
    .sort((a, b) => a.path.length - b.path.length)[0]?.message

/** Issues that are only there because places are open, told once a place instead, and the others. */
export const openFaults = (written: unknown, issues: readonly z.core.$ZodIssue[], plain: (message: string) => string) => {
  const open = openPlaces(written)
  const ofBranches = issues.flatMap((issue) => fittingBranch(issue, open) ?? [])
  const faults = open.map(({ keys, hint }): ProgrammeFault => {
    const words = shapeWords(issues, keys) ?? shapeWords(ofBranches, keys)
    return { path: pathOf(keys), rule: 'figure.open', valid: words ? plain(words) : 'the value itself', got: `open: ${hint}` }
  })
  return { open, faults, others: issues.filter((issue) => !isOpen(issue, open)) }
}
