import { house, within } from './house'

/** What the console may take from the mini-program's side: data and pure functions, no component and no device. */
const shared = [
  /^src\/console\//,
  /^src\/words\/(refusal|zh-ledger|en-ledger)$/,
  /^src\/figure\//,
  /^src\/look\/palette$/,
  /^src\/design\/(icons|pictures)$/,
  /^src\/service\/(asked|reference|reply|use-write)$/,
  /^types\//,
]

describe('the console beside the mini-program', () => {
  it('takes only what is pure', () => {
    const wrong = within('src/console').flatMap(({ path, inside }) =>
      inside.filter((target) => !shared.some((one) => one.test(target)) && !target.endsWith('.css')).map((target) => `${path} -> ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('knows nothing of Taro, and what it takes knows nothing either', () => {
    const taken = new Set(within('src/console').flatMap(({ inside }) => inside))
    const all = house.filter(({ path }) => path.startsWith('src/console/') || taken.has(path.replace(/\.tsx?$/, '')))
    expect(all.length).toBeGreaterThan(60)
    expect(all.filter(({ packages }) => packages.some((name) => name.startsWith('@tarojs'))).map(({ path }) => path)).toEqual([])
  })

  it('is imported by nobody', () => {
    const others = house.filter(({ path }) => !path.startsWith('src/console/'))
    expect(others.filter(({ inside }) => inside.some((target) => target.startsWith('src/console'))).map(({ path }) => path)).toEqual([])
  })

  it('asks the browser for Ant Design alone', () => {
    const packages = new Set(within('src/console').flatMap((file) => file.packages.map((name) => name.split('/')[0])))
    expect([...packages].sort()).toEqual(['antd', 'dayjs', 'react', 'react-dom'])
  })
})
