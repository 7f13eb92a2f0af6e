import { encode } from 'uqr'
import { checkValue, code128, code128Text } from '@/figure/code128'
import { barcodeSvg, dataUri, qrSvg, ringSvg } from '@/figure/drawing'

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)

describe('Code 128 C', () => {
  test('starts with C, ends with the stop pattern, and is eleven modules a symbol', () => {
    const widths = code128('602188403172907415')
    expect(widths.slice(0, 6).join('')).toBe('211232')
    expect(widths.slice(-7).join('')).toBe('2331112')
    expect(sum(widths)).toBe(11 * (1 + 9 + 1) + 13)
  })

  test('check symbol of the well-known example PJJ123C in set A is 54', () => {
    expect(checkValue([103, 48, 42, 42, 17, 18, 19, 35])).toBe(54)
  })

  test('00 is the symbol 0, and its check is 105 modulo 103: the symbol 2', () => {
    expect(code128('00').join('')).toBe(['211232', '212222', '222221', '2331112'].join(''))
  })

  test('an odd last digit is written in set B', () => {
    const widths = code128('123').join('')
    expect(widths.slice(12, 18)).toBe('114131')
    expect(widths.slice(18, 24)).toBe('221132')
  })

  test('writes capitals and digits in set B: start 104, values from the blank on, check symbol by place', () => {
    // A is 33, 7 is 23: (104 + 33 + 2 * 23) modulo 103 is 80.
    const widths = code128Text('A7')
    expect(widths).toHaveLength(4 * 6 + 7)
    expect(widths.slice(0, 18).join('')).toBe('211214' + '111323' + '312131')
    expect(widths.slice(18, 24).join('')).toBe('111242')
  })

  test.each(['', 'a7', 'A 7', '券'])('refuses the code %j', (text) => {
    expect(() => code128Text(text)).toThrow('capitals and digits only')
  })

  test.each(['', '12a4', '６０'])('refuses %j', (text) => {
    expect(() => code128(text)).toThrow('digits only')
  })

  test('every symbol has three bars, three spaces and eleven modules, and no two are alike', () => {
    const seen = new Set<string>()
    for (let pair = 0; pair < 100; pair++) {
      const symbol = code128(String(pair).padStart(2, '0')).slice(6, 12)
      expect(sum(symbol)).toBe(11)
      seen.add(symbol.join(''))
    }
    expect(seen.size).toBe(100)
  })
})

describe('drawn codes', () => {
  test('the barcode keeps ten quiet modules on both sides', () => {
    const svg = barcodeSvg('602188403172')
    expect(svg).toContain(`viewBox="0 0 ${sum(code128('602188403172')) + 20} 1"`)
    expect(svg).toContain('d="M10 0h2v1h-2z')
  })

  test('the QR draws exactly the dark modules, four quiet ones around', () => {
    const text = '602188403172907415'
    const { data, size } = encode(text, { ecc: 'M', border: 4 })
    const svg = qrSvg(text)
    expect(svg).toContain(`viewBox="0 0 ${size} ${size}"`)
    const dark = data.flat().filter(Boolean).length
    const path = /fill="#000" d="([^"]+)"/.exec(svg)?.[1] ?? ''
    const drawn = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, x, y, width]) => [
      Number(x),
      Number(y),
      Number(width),
    ])
    expect(drawn.reduce((total, [, , width = 0]) => total + width, 0)).toBe(dark)
    for (const [x = 0, y = 0, width = 0] of drawn) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4)
      expect(x + width).toBeLessThanOrEqual(size - 4)
      for (let step = 0; step < width; step++) expect(data[y]?.[x + step]).toBe(true)
    }
  })

  test('a ring shows what is left and never more than all or less than nothing', () => {
    const dash = (share: number): string | undefined =>
      /stroke-dasharray="([\d.]+)/.exec(ringSvg(share, '#000', '#fff'))?.[1]
    expect(dash(0.7)).toBe('41.8')
    expect(dash(2)).toBe(dash(1))
    expect(dash(-1)).toBe('0.0')
  })

  test('an address has nothing a style could stumble over', () => {
    expect(dataUri(qrSvg('60218840317290741'))).toMatch(/^data:image\/svg\+xml,[^"\s<>#]+$/)
  })
})
