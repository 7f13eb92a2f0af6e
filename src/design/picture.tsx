import { View } from '@tarojs/components'
import { memo } from 'react'
import { dataUri, svg } from '../figure/drawing'
import { pictureNamed, pictures } from './pictures'

interface PictureProps {
  name: string
  /** What is on it, where no words beside it say so. */
  label?: string
  className?: string
}

/** Fills its box, whatever its shape, from the middle. */
export const Picture = memo(function Picture({ name, label, className = '' }: PictureProps) {
  const address = dataUri(svg('0 0 170 150', 'preserveAspectRatio="xMidYMid slice"', pictures[pictureNamed(name)]))
  const style = { background: `url("${address}") center / cover no-repeat` }
  const said = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': 'true' as const }
  return <View className={`picture ${className}`} style={style} {...said} />
})
