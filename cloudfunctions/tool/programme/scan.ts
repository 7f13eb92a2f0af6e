/** Where in a JSON text something is wrong, told as a person finds it in an editor: lines and columns from 1. */
export interface TextFault {
  line: number
  column: number
  rule: 'json.malformed' | 'json.repeated' | 'json.depth'
  valid: string
}

/** No programme nests deeper than 8; what does would exhaust the stack of whoever walks it. */
const DEPTH_AT_MOST = 64
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// The control characters are exactly what JSON forbids inside a string.
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|[\u007f-\u009f])*"/uy
const WORD = /true|false|null/y
const BLANK = /[ \t\r\n]*/y

class Stop extends Error {
  constructor(
    readonly at: number,
    readonly rule: TextFault['rule'],
    readonly valid: string,
  ) {
    super(valid)
  }
}

/**
 * The first place where a text stops being JSON (RFC 8259), or where an object names a field twice; null where there is
 * none. JSON.parse tells no place in some of its versions, and takes a field's last value in silence.
 */
export const scanJson = (text: string): TextFault | null => {
  try {
    const end = blank(text, value(text, blank(text, 0), 0))
    if (end < text.length) throw new Stop(end, 'json.malformed', 'the end of the file')
    return null
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop
    const before = text.slice(0, stop.at).split(/\r\n|\n|\r/)
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, rule: stop.rule, valid: stop.valid }
  }
}

const match = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

const blank = (text: string, at: number): number => at + (match(BLANK, text, at)?.length ?? 0)

/** Each reads one thing that begins at `at` and answers where it ends. */
const value = (text: string, at: number, depth: number): number => {
  if (depth > DEPTH_AT_MOST) throw new Stop(at, 'json.depth', `${String(DEPTH_AT_MOST)} levels of nesting at most`)
  if (text[at] === '{') return list(text, at, '}', field(depth, new Set()))
  if (text[at] === '[') return list(text, at, ']', (inner, from) => value(inner, from, depth + 1))
  const found = match(STRING, text, at) ?? match(NUMBER, text, at) ?? match(WORD, text, at)
  if (found) return at + found.length
  throw new Stop(at, 'json.malformed', text[at] === '"' ? 'a string in double quotes, closed on its own line' : 'a value')
}

const field =
  (depth: number, seen: Set<string>) =>
  (text: string, at: number): number => {
    const name = match(STRING, text, at)
    if (!name) throw new Stop(at, 'json.malformed', 'a field name in double quotes')
    const key = JSON.parse(name) as string
    if (seen.has(key)) throw new Stop(at, 'json.repeated', `one field ${name} an object: this one stands here twice`)
    seen.add(key)
    const colon = blank(text, at + name.length)
    if (text[colon] !== ':') throw new Stop(colon, 'json.malformed', 'a colon')
    return value(text, blank(text, colon + 1), depth + 1)
  }

const list = (text: string, at: number, close: string, item: (text: string, at: number) => number): number => {
  let place = blank(text, at + 1)
  if (text[place] === close) return place + 1
  for (;;) {
    place = blank(text, item(text, place))
    if (text[place] === close) return place + 1
    if (text[place] !== ',') throw new Stop(place, 'json.malformed', `a comma or ${close}`)
    place = blank(text, place + 1)
  }
}
