import { makeLog } from '../../../cloudfunctions/platform/log'

const written = (write: (log: ReturnType<typeof makeLog>) => void): string => {
  const lines: string[] = []
  write(makeLog({ write: (line: string) => void lines.push(line) }))
  return lines.join('')
}

const places: [string, Record<string, unknown>, string][] = [
  ['a message', {}, 'joined with 13800138000'],
  ['a field', { phone: '13800138000' }, 'x'],
  ['a number', { phone: 13800138000 }, 'x'],
  ['a nested list', { member: { phones: ['a', { p: '13800138000' }] } }, 'x'],
  ['a field name', { 13800138000: true }, 'x'],
  ['a country code', { phone: '+8613800138000' }, 'x'],
  ['a country code without plus', { phone: '8613800138000' }, 'x'],
  ['separators', { phone: 'call 138-0013-8000 or 138 0013 8000' }, 'x'],
  ['an error', { fault: new Error('no member 13800138000') }, 'x'],
  ['the cause of an error', { fault: new Error('outer', { cause: new Error('13800138000') }) }, 'x'],
  ['a field of an error', { fault: Object.assign(new Error('x'), { query: { phone: '13800138000' } }) }, 'x'],
]

test.each(places)('a phone number in %s does not leave', (_place, fields, message) => {
  const line = written((log) => log.error(fields, message))
  expect(line.replaceAll(/[ -]/g, '')).not.toContain('0013')
  expect(line).toContain('138****8000')
})

test('other figures stay as they are', () => {
  const line = written((log) => log.info({ at: 1764000000123, orderFen: 56000, id: '213800138000' }, 'posted'))
  expect(JSON.parse(line)).toMatchObject({ at: 1764000000123, orderFen: 56000, id: '213800138000', msg: 'posted' })
})

test('an error keeps its message, its stack and its cause', () => {
  const line = written((log) => log.error({ fault: new Error('outer', { cause: new Error('inner') }) }, 'x'))
  expect(JSON.parse(line)).toMatchObject({ fault: { message: 'outer', cause: { message: 'inner' } } })
  expect(JSON.parse(line).fault.stack).toContain('log.test')
})

test('an object that contains itself is cut, not followed', () => {
  const ring: Record<string, unknown> = {}
  ring['ring'] = ring
  expect(written((log) => log.info({ ring }, 'x'))).toContain('[deeper]')
})
