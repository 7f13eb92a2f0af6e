import { readFileSync } from 'node:fs'
import path from 'node:path'
import { paletteOf } from '@/look/palette'
import type { Palette, Theme, Tone } from '@/look/palette'

/** Relative luminance and contrast, WCAG 2.2 sections 1.4.3 and 1.4.11. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = parseInt(hex.slice(from, from + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const looks: [Theme, boolean][] = [
  ['light', false],
  ['light', true],
  ['dark', false],
  ['dark', true],
]

/** Text on the grounds it stands on. */
const texts: [Tone, Tone[]][] = [
  ['ink', ['bg', 'surface', 'surface2', 'sunken', 'brandSoft']],
  ['ink2', ['bg', 'surface', 'surface2', 'sunken', 'brandSoft']],
  ['ink3', ['bg', 'surface', 'surface2']],
  ['brand', ['bg', 'surface', 'surface2', 'brandSoft']],
  ['onBrand', ['brand']],
  ['accent', ['surface']],
  ['gain', ['bg', 'surface']],
  ['loss', ['bg', 'surface']],
  ['warn', ['warnSoft']],
  ['danger', ['dangerSoft', 'surface']],
  ['info', ['infoSoft']],
  ['disabledInk', ['disabledBg']],
  ['bg', ['ink']],
]

/** Borders and shapes that carry meaning. */
const shapes: [Tone, Tone[]][] = [
  ['lineStrong', ['surface', 'surface2']],
  ['brand', ['surface', 'sunken']],
]

describe.each(looks)('%s, 长辈版 %s', (theme, elder) => {
  const palette = paletteOf(theme, elder, null)
  const pairs = (list: [Tone, Tone[]][]): [Tone, Tone][] =>
    list.flatMap(([one, on]) => on.map((other): [Tone, Tone] => [one, other]))

  test.each(pairs(texts))('%s on %s reads at 4.5:1', (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(shapes))('%s on %s is seen at 3:1', (shape, ground) => {
    expect(contrast(palette[shape], palette[ground])).toBeGreaterThanOrEqual(3)
  })
})

describe('tier faces, as data gives them', () => {
  const faces = [
    ['初禾', '#E4DFD2', '#D9D2C1', '#2A2822', '#57523F', '#6B5A2C'],
    ['青禾', '#234738', '#173528', '#F4F3EA', '#C6D3C6', '#D9CFA4'],
    ['乔木', '#26211D', '#15120F', '#F3ECE0', '#C9BCA8', '#D2AE78'],
    ['近海', '#1E4460', '#122F46', '#F2F6F8', '#BFD2DE', '#E7C9A0'],
    ['金钻', '#6B2331', '#4C1521', '#FBF1EE', '#E5C6C4', '#E9C592'],
  ] as const

  test.each(faces)('%s: both inks at 4.5:1 on both faces, the mark at 3:1, the pill turned round', (...face) => {
    const [, one, two, ink, ink2, mark] = face
    for (const ground of [one, two]) {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(ink2, ground)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('style sheet and code hold one palette', () => {
  const sheet = readFileSync(path.join(__dirname, '../../src/design/tokens.scss'), 'utf8')
  const block = (selector: string): Map<string, string> => {
    const from = sheet.indexOf(`\n${selector} {`)
    const body = sheet.slice(from, sheet.indexOf('\n}', from))
    return new Map(
      [...body.matchAll(/--([\w-]+):\s*(#[0-9a-fA-F]{6})/g)].map(([, name = '', value = '']) => [
        name,
        value.toUpperCase(),
      ]),
    )
  }
  const variable = (tone: string): string =>
    tone.replace(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`).replace(/(\D)(\d)$/, '$1-$2')
  const names = (palette: Palette): [string, string][] =>
    Object.entries(palette).map(([tone, value]: [string, string]) => [
      tone === 'c4' ? 'c4' : variable(tone),
      value.toUpperCase(),
    ])

  test.each(looks)('%s, 长辈版 %s', (theme, elder) => {
    const layers = ['.screen', ...(theme === 'dark' ? ['.theme-dark'] : []), ...(elder ? ['.mode-elder'] : [])]
    const both = theme === 'dark' && elder ? ['.theme-dark.mode-elder'] : []
    const written = new Map([...layers, ...both].flatMap((layer) => [...block(layer)]))
    for (const [name, value] of names(paletteOf(theme, elder, null)))
      expect([name, written.get(name)]).toEqual([name, value])
  })
})
