import { View } from '@tarojs/components'
import { memo } from 'react'
import { dataUri, svg } from '../figure/drawing'
import type { Tone } from '../look/palette'
import { useLook } from '../look/use-look'
import { arts, icons } from './icons'
import type { ArtName, IconName } from './icons'

type Size = 'xs' | 's' | 'm' | 'tab' | 'l'

/** Edge in rpx and stroke in units of the 24 grid: small icons need a heavier line. */
const sizes: Record<Size, { edge: string; stroke: number }> = {
  xs: { edge: 'calc(26 * var(--rpx) * var(--icon))', stroke: 1.8 },
  s: { edge: 'calc(32 * var(--rpx) * var(--icon))', stroke: 1.5 },
  m: { edge: 'calc(40 * var(--rpx) * var(--icon))', stroke: 1.5 },
  tab: { edge: '24px', stroke: 1.5 },
  l: { edge: 'calc(48 * var(--rpx) * var(--icon))', stroke: 1.4 },
}

interface IconProps {
  name: IconName
  size?: Size
  /** A role of the palette, or a colour that programme data gives. */
  tone?: Tone | { colour: string }
  heavy?: boolean
}

function lineOf(colour: string, width: number): string {
  return `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`
}

/** Decoration beside words, never instead of them. */
export const Icon = memo(function Icon({ name, size = 'm', tone = 'ink', heavy = false }: IconProps) {
  const { palette } = useLook()
  const { edge, stroke } = sizes[size]
  const colour = typeof tone === 'string' ? palette[tone] : tone.colour
  const line = lineOf(colour, heavy ? stroke + 0.5 : stroke)
  const address = dataUri(svg('0 0 24 24', line, icons[name]))
  const style = {
    width: edge,
    height: edge,
    flex: 'none',
    background: `url("${address}") center / contain no-repeat`,
  }
  return <View style={style} aria-hidden="true" />
})

export function Art({ name }: { name: ArtName }) {
  const { palette } = useLook()
  const address = dataUri(svg('0 0 132 96', lineOf(palette.c4, 1.3), arts[name]))
  return (
    <View className="art" style={{ background: `url("${address}") center / contain no-repeat` }} aria-hidden="true" />
  )
}
