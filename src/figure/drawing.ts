import { encode } from 'uqr'
import { code128, code128Text } from './code128'

/** WeChat draws no inline SVG; as a data address it does, in an image or a background alike. */
export function dataUri(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** One drawing: its box, what every line of it has in common, and the lines. */
export function svg(box: string, common: string, lines: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" ${common}>${lines}</svg>`
}

function plate(width: number, height: number, path: string): string {
  const ground = `<path fill="#fff" d="M0 0h${width}v${height}H0z"/>`
  const common = 'preserveAspectRatio="none" shape-rendering="crispEdges"'
  return svg(`0 0 ${width} ${height}`, common, `${ground}<path fill="#000" d="${path}"/>`)
}

const BAR_QUIET_MODULES = 10
const QR_QUIET_MODULES = 4

/** Code 128 as bars one unit high, with ten modules of quiet zone at both ends. */
export function barcodeSvg(code: string): string {
  let at = BAR_QUIET_MODULES
  let path = ''
  const widths = /^\d+$/.test(code) ? code128(code) : code128Text(code)
  widths.forEach((width, place) => {
    if (place % 2 === 0) path += `M${at} 0h${width}v1h-${width}z`
    at += width
  })
  return plate(at + BAR_QUIET_MODULES, 1, path)
}

/** QR at level M with four modules of quiet zone; runs in a row are joined so that the address stays short. */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QR_QUIET_MODULES })
  let path = ''
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue
      const from = x
      while (x + 1 < size && row[x + 1]) x++
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`
    }
  })
  return plate(size, size, path)
}

/** What is left of a span of time, as a ring that starts at twelve o'clock. */
export function ringSvg(share: number, colour: string, track: string): string {
  const round = 2 * Math.PI * 9.5
  const left = Math.max(0, Math.min(1, share)) * round
  const under = `<circle cx="12" cy="12" r="9.5" stroke="${track}"/>`
  const over =
    `<circle cx="12" cy="12" r="9.5" stroke="${colour}" stroke-linecap="round" transform="rotate(-90 12 12)" ` +
    `stroke-dasharray="${left.toFixed(1)} ${round.toFixed(1)}"/>`
  return svg('0 0 24 24', 'fill="none" stroke-width="3"', under + over)
}
