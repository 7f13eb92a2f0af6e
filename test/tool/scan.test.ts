import fc from 'fast-check'
import { scanJson } from '../../cloudfunctions/tool/programme/scan'

test.each([
  ['{"a": 1}', null],
  ['', { line: 1, column: 1, rule: 'json.malformed', valid: 'a value' }],
  ['{\n  "a": 1,\n}', { line: 3, column: 1, rule: 'json.malformed', valid: 'a field name in double quotes' }],
  ['{"a" 1}', { line: 1, column: 6, rule: 'json.malformed', valid: 'a colon' }],
  ['{"a": 1 "b": 2}', { line: 1, column: 9, rule: 'json.malformed', valid: 'a comma or }' }],
  ['[1, 2', { line: 1, column: 6, rule: 'json.malformed', valid: 'a comma or ]' }],
  ["{'a': 1}", { line: 1, column: 2, rule: 'json.malformed', valid: 'a field name in double quotes' }],
  ['{"a": "open\n}', { line: 1, column: 7, rule: 'json.malformed', valid: 'a string in double quotes, closed on its own line' }],
  ['{} {}', { line: 1, column: 4, rule: 'json.malformed', valid: 'the end of the file' }],
  ['{"a": 01}', { line: 1, column: 8, rule: 'json.malformed', valid: 'a comma or }' }],
  ['{\r\n"a": NaN}', { line: 2, column: 6, rule: 'json.malformed', valid: 'a value' }],
  ['{"a": 1, "\\u0061": 2}', { line: 1, column: 10, rule: 'json.repeated' }],
  ['['.repeat(100_000), { line: 1, column: 66, rule: 'json.depth' }],
])('%j is told by its place', (text, fault) => {
  if (fault === null) expect(scanJson(text)).toBeNull()
  else expect(scanJson(text)).toMatchObject(fault)
})

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('what JSON.parse takes is taken, and what it refuses has a place', () => {
  const whole = fc.json({ maxDepth: 4 })
  const broken = fc.tuple(whole, fc.nat(), fc.constantFrom('', '"', '}', ',', '\\', '1', '-', '\n', '\u007f')).map(([text, at, put]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + put + text.slice(place + 1)
  })
  fc.assert(
    fc.property(fc.oneof(whole, broken), (text) => {
      const fault = scanJson(text)
      if (fault?.rule === 'json.malformed') expect(parses(text)).toBe(false)
      if (!fault) expect(parses(text)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
