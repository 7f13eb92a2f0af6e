import fc from 'fast-check'
import { placeVersion, settleTimeline, versionAt, type Timeline } from '../../../cloudfunctions/core/programme'

const one: Timeline = { live: { version: 1, from: 100 }, coming: [] }
const two: Timeline = { ...one, coming: [{ version: 2, from: 500 }] }

describe('a moment for a version', () => {
  test.each([
    ['the first is live at once', null, 1, 90, 100, { live: { version: 1, from: 100 }, coming: [] }],
    ['now replaces what is live', one, 2, 200, 200, { live: { version: 2, from: 200 }, coming: [] }],
    ['a moment that has passed is now', one, 2, 150, 200, { live: { version: 2, from: 200 }, coming: [] }],
    ['what replaces a version does not begin before it', one, 2, 50, 50, { live: { version: 2, from: 100 }, coming: [] }],
    ['later waits', one, 2, 500, 200, two],
    ['now leaves what is to come', two, 3, 300, 300, { live: { version: 3, from: 300 }, coming: two.coming }],
    ['what comes stands in order', two, 3, 400, 200, { live: one.live, coming: [{ version: 3, from: 400 }, ...two.coming] }],
    ['what has become due is live', two, 3, 600, 500, { live: two.coming[0], coming: [{ version: 3, from: 600 }] }],
    ['a moment too late for what was to come replaces it', two, 3, 500, 500, { live: { version: 3, from: 500 }, coming: [] }],
  ])('%s', (_title, timeline, version, from, now, expected) => {
    expect(placeVersion(timeline, { version, from }, now)).toMatchObject({ ok: true, timeline: expected })
  })

  test('a moment that another version has is refused with both figures', () => {
    expect(placeVersion(two, { version: 3, from: 500 }, 200)).toEqual({
      ok: false,
      faults: [
        { path: 'from', rule: 'version.moment', valid: 'another moment than 500, from which version 2 is live', got: 'version 3 from 500' },
      ],
    })
  })

  test('a first version for later is refused: until then there would be none', () => {
    expect(placeVersion(null, { version: 1, from: 200 }, 100)).toMatchObject({
      ok: false,
      faults: [{ path: 'from', rule: 'version.first', got: '200' }],
    })
  })

  test('a thirteenth to come is refused with the figure', () => {
    const coming = Array.from({ length: 12 }, (_, n) => ({ version: n + 2, from: 200 + n }))
    expect(placeVersion({ ...one, coming }, { version: 14, from: 900 }, 150)).toMatchObject({
      ok: false,
      faults: [{ rule: 'version.coming', valid: '12 versions to come at most', got: '13' }],
    })
  })
})

test('settling changes nothing about which version is in force from then on', () => {
  const moments = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 12 })
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 60 }), fc.nat(60), (froms, now, later) => {
      const coming = froms.sort((a, b) => a - b).map((from, index) => ({ version: index + 2, from }))
      const timeline = { live: { version: 1, from: 0 }, coming }
      const settled = settleTimeline(timeline, now)
      expect(versionAt(settled, now + later)).toBe(versionAt(timeline, now + later))
      expect(settled.coming.every(({ from }) => from > now)).toBe(true)
    }),
  )
})
