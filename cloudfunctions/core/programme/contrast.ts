/** Contrast of two colours, times 100 and rounded down, by WCAG 2.2 "relative luminance" and "contrast ratio". */
export const contrastHundredths = (first: string, second: string): number => {
  const [a, b] = [luminance(first), luminance(second)]
  return Math.floor(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 100)
}

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => linear(parseInt(colour.slice(start, start + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
