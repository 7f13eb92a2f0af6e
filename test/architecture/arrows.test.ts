import { house, within, type SourceFile } from './house'

/** Which folders a folder may import from, the longest matching name first; packages by name, `*` for any. */
const laws: { folder: string; inside: string[]; packages: string[] }[] = [
  { folder: 'types', inside: ['types'], packages: [] },
  { folder: 'cloudfunctions/core', inside: ['types', 'cloudfunctions/core'], packages: ['dayjs', 'sift', 'zod'] },
  { folder: 'cloudfunctions/flow', inside: ['types', 'cloudfunctions/core', 'cloudfunctions/flow'], packages: ['node:util'] },
  // The one machine's host puts the whole together, doors and demo included.
  { folder: 'cloudfunctions/platform/host/local', inside: ['types', 'cloudfunctions'], packages: ['*'] },
  { folder: 'cloudfunctions/platform', inside: ['types', 'cloudfunctions/platform'], packages: ['*'] },
  ...['member', 'staff', 'pos', 'jobs', 'pay', 'account'].map((door) => ({
    folder: `cloudfunctions/${door}`,
    inside: ['types', 'cloudfunctions/core', 'cloudfunctions/flow', 'cloudfunctions/platform', `cloudfunctions/${door}`],
    packages: ['zod'],
  })),
  // Called from the console alone: behind the same cookie, as whoever the staff door would let in.
  ...['office', 'import'].map((door) => ({
    folder: `cloudfunctions/${door}`,
    inside: [...['types', 'cloudfunctions/core', 'cloudfunctions/flow', 'cloudfunctions/platform', 'cloudfunctions/staff', 'cloudfunctions/console'], `cloudfunctions/${door}`],
    packages: ['zod'],
  })),
  // The console is the staff door behind a cookie.
  { folder: 'cloudfunctions/console', inside: ['types', 'cloudfunctions/core', 'cloudfunctions/flow', 'cloudfunctions/platform', 'cloudfunctions/staff', 'cloudfunctions/console'], packages: [] },
  { folder: 'cloudfunctions/demo', inside: ['types', 'cloudfunctions/core', 'cloudfunctions/flow', 'cloudfunctions/staff', 'cloudfunctions/demo'], packages: [] },
  { folder: 'cloudfunctions/tool', inside: ['types', 'cloudfunctions'], packages: ['*'] },
  { folder: 'src', inside: ['types', 'src'], packages: ['*'] },
  { folder: 'config', inside: ['types', 'config', 'cloudfunctions'], packages: ['*'] },
]

const lawOf = (path: string) => laws.find(({ folder }) => path.startsWith(`${folder}/`))

const rooms = ['kernel', 'programme', 'ledger', 'member', 'activity', 'tier', 'benefit', 'coupon', 'stored', 'gift', 'audience', 'insight', 'campaign', 'message', 'staff', 'intake']
const doors = ['member', 'staff', 'office', 'import', 'pos', 'jobs', 'pay', 'account']

const breaches = (files: readonly SourceFile[], broken: (file: SourceFile, target: string) => boolean): string[] =>
  files.flatMap((file) => file.inside.filter((target) => broken(file, target)).map((target) => `${file.path} -> ${target}`))

describe('the arrows of the house', () => {
  it('every file stands in a room that a law names', () => {
    expect(house.filter(({ path }) => !lawOf(path)).map(({ path }) => path)).toEqual([])
  })

  it('imports run only along types <- core <- flow <- doors, types <- src, flow -> ports <- platform', () => {
    expect(
      breaches(house, ({ path }, target) => !lawOf(path)?.inside.some((folder) => target === folder || target.startsWith(`${folder}/`))),
    ).toEqual([])
  })

  it('packages are used only where the law allows them', () => {
    const wrong = house.flatMap(({ path, packages }) => {
      const allowed = lawOf(path)?.packages ?? []
      const fits = (name: string): boolean => allowed.includes('*') || allowed.some((one) => name === one || name.startsWith(`${one}/`))
      return packages.filter((name) => !fits(name)).map((name) => `${path} -> ${name}`)
    })
    expect(wrong).toEqual([])
  })

  it('a room of core sees only the index of rooms before it', () => {
    const wrong = breaches(within('cloudfunctions/core'), ({ path }, target) => {
      const [own, other] = [path, target].map((one) => one.split('/')[2] ?? '')
      if (own === other || target.startsWith('types/')) return false
      return rooms.indexOf(other ?? '') >= rooms.indexOf(own ?? '') || target.split('/').length > 3
    })
    expect(wrong).toEqual([])
  })

  it('nobody reaches behind the index of a room of core', () => {
    const outside = house.filter(({ path }) => !path.startsWith('cloudfunctions/core/'))
    expect(breaches(outside, (_, target) => target.startsWith('cloudfunctions/core/') && target.split('/').length > 3)).toEqual([])
  })

  it('src and cloudfunctions share nothing but types', () => {
    expect(breaches(within('src'), (_, target) => target.startsWith('cloudfunctions/'))).toEqual([])
    expect(breaches(within('cloudfunctions'), (_, target) => target.startsWith('src/'))).toEqual([])
  })

  it('types are imported as types alone, so that nothing of them is left in a build', () => {
    const wrong = house
      .filter(({ path }) => !path.startsWith('types/'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/^import (?!type )[^;\n]*?from '((?:\.\.\/)+types\/[^']+)'/gm)].map(([, target]) => `${path} -> ${target ?? ''}`),
      )
    expect(wrong).toEqual([])
  })

  it('a cloud door reaches the platform only through its host and its signature', () => {
    const allowed = ['cloudfunctions/platform/host', 'cloudfunctions/platform/signature']
    for (const door of doors) {
      const wrong = breaches(
        within(`cloudfunctions/${door}`),
        (_, target) => target.startsWith('cloudfunctions/platform/') && !allowed.some((one) => target.startsWith(one)),
      )
      expect(wrong).toEqual([])
    }
  })

  it('an index re-exports its own room and nothing else', () => {
    const wrong = breaches(
      house.filter(({ path }) => path.endsWith('/index.ts') && path.startsWith('cloudfunctions/core/') && !path.includes('preset') && !path.includes('metric')),
      ({ path }, target) => !target.startsWith(`${path.slice(0, path.lastIndexOf('/'))}/`),
    )
    expect(wrong).toEqual([])
  })

  it('saw the whole house', () => {
    expect(house.length).toBeGreaterThan(150)
    for (const room of rooms) expect(within(`cloudfunctions/core/${room}`).length).toBeGreaterThanOrEqual(3)
    for (const door of doors) expect(within(`cloudfunctions/${door}`).length).toBeGreaterThanOrEqual(2)
    expect(within('src').length).toBeGreaterThan(40)
    expect(house.reduce((sum, { inside }) => sum + inside.length, 0)).toBeGreaterThan(400)
  })
})
