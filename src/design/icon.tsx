import { View } from '@tarojs/components'
import { memo } from 'react'
import { dataUri } from '../figure/drawing'
import type { Tone } from '../look/palette'
import { useLook } from '../look/use-look'
import { arts, icons } from './icons'
import type { ArtName, IconName } from './icons'

type Size = 'xs' | 's' | 'm' | 'tab' | 'l'

/** Edge in rpx and stroke in units of the 24 grid: small icons need a heavier line. */
const sizes: Record<Size, { edge: string; stroke: number }> = {
  xs: { edge: 'calc(26 * var(--rpx))', stroke: 1.8 },
  s: { edge: 'calc(32 * var(--rpx))', stroke: 1.5 },
  m: { edge: 'calc(40 * var(--rpx))', stroke: 1.5 },
  tab: { edge: '24px', stroke: 1.5 },
  l: { edge: 'calc(48 * var(--rpx))', stroke: 1.4 },
}

interface IconProps {
  name: IconName
  size?: Size
  /** A role of the palette, or a colour that programme data gives. */
  tone?: Tone | { colour: string }
  heavy?: boolean
}

/** Decoration beside words, never instead of them. */
export const Icon = memo(function Icon({ name, size = 'm', tone = 'ink', heavy = false }: IconProps) {
  const { palette } = useLook()
  const { edge, stroke } = sizes[size]
  const colour = typeof tone === 'string' ? palette[tone] : tone.colour
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${colour}" ` +
    `stroke-width="${heavy ? stroke + 0.5 : stroke}" stroke-linecap="round" stroke-linejoin="round">${icons[name]}</svg>`
  const style = { width: edge, height: edge, flex: 'none', background: `url("${dataUri(svg)}") center / contain no-repeat` }
  return <View style={style} aria-hidden="true" />
})

export function Art({ name }: { name: ArtName }) {
  const { palette } = useLook()
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 132 96" fill="none" stroke="${palette.c4}" stroke-width="1.3" ` +
    `stroke-linecap="round" stroke-linejoin="round">${arts[name]}</svg>`
  return <View className="art" style={{ background: `url("${dataUri(svg)}") center / contain no-repeat` }} aria-hidden="true" />
}
