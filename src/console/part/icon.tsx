import { icons } from '../../design/icons'
import type { IconName } from '../../design/icons'

const own = {
  flag: '<path d="M5 21V4h13l-2.5 4.5L18 13H5"/>',
  moon: '<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z"/>',
  leave: '<path d="M14 4H5v16h9M10 12h11M17 8l4 4-4 4"/>',
  chart: '<path d="M4 20V10M10 20V4M16 20v-7M22 20H2"/>',
  play: '<path d="M7 4.5v15l12-7.5z"/>',
} as const

export type DeskIcon = IconName | keyof typeof own

/** Decoration beside words, never instead of them. The drawings are constants of the product. */
export function Icon({ name, size = 16 }: { name: DeskIcon; size?: number }) {
  const drawing = name in own ? own[name as keyof typeof own] : icons[name as IconName]
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  )
}
