import { renderSVG } from 'uqr'
import type { CodeImage } from '../../../../types/port/wechat'

/** A square code that carries the scene, where WeChat would draw its round one. */
export const codeSvg = (scene: string, width: number): CodeImage => {
  const svg = renderSVG(scene, { ecc: 'M', border: 2 }).replace('<svg ', `<svg width="${String(width)}" height="${String(width)}" `)
  return { type: 'image/svg+xml', base64: Buffer.from(svg, 'utf8').toString('base64') }
}
