import { useState } from 'react'
import { pictures } from '../../design/pictures'
import { dataUri, svg } from '../../figure/drawing'
import { useLook } from '../look'
import { Icon } from '../part/icon'

export type Drawn = keyof typeof pictures
export const drawnNames = Object.keys(pictures) as Drawn[]
export const isDrawn = (name: string): name is Drawn => Object.hasOwn(pictures, name)

export const drawing = (name: Drawn): string => dataUri(svg('0 0 170 150', 'preserveAspectRatio="xMidYMid slice"', pictures[name]))

interface PictureProps {
  name: string
  /** Of an uploaded one; null: it is drawn, or is not there. */
  address: string | null
  /** What is on it, where nothing beside it says so. */
  label: string
  className: string
}

/** As members see it: it fills its box from the middle. Where it does not load, its place says so. */
export function PictureOf({ name, address, label, className }: PictureProps) {
  const told = useLook().words.gifts
  const [failed, setFailed] = useState<string | null>(null)
  const source = isDrawn(name) ? drawing(name) : address
  if (source === null || failed === source) {
    return (
      <span className={`shot absent ${className}`} role="img" aria-label={told.pictureGone} title={told.pictureGone}>
        <Icon name="absent" size={20} />
      </span>
    )
  }
  return <img className={`shot ${className}`} src={source} alt={label} onError={() => { setFailed(source) }} />
}
