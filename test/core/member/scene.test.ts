import { composeScene, readScene, SCENE_CHARACTERS } from '../../../cloudfunctions/core/member'
import { demoScenes } from '../../../cloudfunctions/demo'

const scenes = demoScenes.map(({ scene }) => scene)
const mistyped = (text: string): boolean => {
  const read = readScene(text)
  return !read.ok && read.refusal.code === 'scene.mistyped'
}

/** Every text that differs from this one in one character, by characters that a scene may have. */
const oneWrong = (scene: string): string[] =>
  [...scene].flatMap((right, at) =>
    [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.']
      .filter((wrong) => wrong !== right)
      .map((wrong) => scene.slice(0, at) + wrong + scene.slice(at + 1)),
  )

describe.each(scenes)('S12: the printed scene %s', (scene) => {
  test('is read back to what it was composed of', () => {
    expect(readScene(scene)).toEqual({ ok: true, value: scene.slice(0, -2) })
  })

  test('is read in small letters and with blanks around it, as people type', () => {
    expect(readScene(`  ${scene.toLowerCase()} `)).toEqual({ ok: true, value: scene.slice(0, -2) })
  })

  test('is mistyped with any single character changed', () => {
    expect(oneWrong(scene).filter((text) => !mistyped(text))).toEqual([])
  })
})

test('store, staff and campaign are told apart by their place; who or what is not named is 0', () => {
  expect(composeScene('HZHB')).toMatch(/^HZHB\.0\.0\.[0-9A-Z]$/)
  expect(composeScene('HZHB', 'CHENYU')).toMatch(/^HZHB\.CHENYU\.0\.[0-9A-Z]$/)
  expect(composeScene('HZHB', 'CHENYU', 'SPRING')).toMatch(/^HZHB\.CHENYU\.SPRING\.[0-9A-Z]$/)
  expect(composeScene('HZHB', undefined, 'SPRING')).toMatch(/^HZHB\.0\.SPRING\.[0-9A-Z]$/)
})

test('the longest parts fit what WeChat takes, and nothing longer is read', () => {
  const longest = composeScene('ABCDEFGH', 'ABCDEFGH', 'ABCDEFGHIJ')
  expect(longest.length).toBeLessThanOrEqual(SCENE_CHARACTERS)
  expect(mistyped(longest)).toBe(false)
  expect(mistyped(composeScene('ABCDEFGHI'))).toBe(true)
  expect(mistyped(composeScene('A', 'ABCDEFGHI'))).toBe(true)
  expect(mistyped(composeScene('A', 'A', 'ABCDEFGHIJK'))).toBe(true)
})

test.each([
  '',
  '.',
  '..',
  'A',
  'HZHB',
  'HZHB..X',
  '湖滨',
  'HZHB.CHENYU.SPRING.X.Y',
  ' '.repeat(40),
  'A'.repeat(64),
  'HZHB%2ECHENYU',
  '<script>',
])('no scene at all: %j', (text) => {
  expect(mistyped(text)).toBe(true)
})
